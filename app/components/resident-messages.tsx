// What resident and branch have said to each other, oldest first, as a conversation is read.
import type { OwnMessage } from "../domain/resident/own-problem-view.ts";
import { Moment } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

const isByBranch = ({ kind }: OwnMessage) => kind === "question" || kind === "message";

export function Messages({ messages }: { readonly messages: readonly OwnMessage[] }) {
  const { t } = useSpeech();
  return (
    <ol className="words">
      {messages.map((message, index) => (
        <li key={index} className={isByBranch(message) ? "asked" : "said"}>
          <h3>{t(`resident.words.${message.kind}`)}</h3>
          <div className="as-typed">{message.text}</div>
          <p className="when">
            <Moment at={message.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}
