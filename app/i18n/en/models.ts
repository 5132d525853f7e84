// The classifier's models, for administrators.

export const models = {
  title: "Classifier",
  about:
    "The classifier reads a problem's words and says which kind it is, and how sure it is. It learns once a day from the problems that branches have accepted and from corrected kinds; one problem in five is kept aside to test it on.",
  none: "No model has been trained yet. Kinds are known only from what residents choose.",
  train: "Train now",
  training: "A training is under way or waiting. Look again in a minute.",
  asked: "A training was asked for.",
  activated: "Model {{number}} is in use now.",
  version: "Model {{number}}",
  state: {
    active: "in use",
    retired: "was in use",
    refused: "not taken: worse than the one in use",
  },
  learned:
    "Trained {{moment}} from {{problems}} problems and {{sentences}} sentences, in {{seconds}} s.",
  reliability: "Residents who choose a kind choose rightly {{share}} of the time.",
  tested:
    "On {{texts}} problems kept aside: {{accuracy}} right at the first guess, {{top3}} among three; macro F1 {{f1}}; {{coverage}} could go by themselves at 95 % right.",
  urgency: "Urgency: {{accuracy}} right.",
  untested: "Not tested: too few problems have been accepted yet.",
  rival: "Model {{number}}, in use then, had {{accuracy}} right on the same problems.",
  use: "Use model {{number}}",
  gone: "Its weights are no longer kept.",
  kinds: "Kinds: how often it is right",
  kind: "Kind",
  texts: "Problems",
  precision: "Right when it says so",
  recall: "Found",
  never: "never said",
  reliabilityTitle: "Does it keep its word?",
  promised: "It promised",
  right: "It was right",
};
