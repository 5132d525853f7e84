// The queue's door to the training of the classifier.
import { trainModel as train } from "../../app/domain/routing/train-model.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { Handler } from "../run-job.ts";

export function trainModel(context: Context): Handler<"train-model"> {
  return (input) => train(context, input);
}
