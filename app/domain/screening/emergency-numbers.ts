// Whom to call when somebody is in danger. Data: a county may one day have others.

export const emergencyServices = ["police", "fire", "ambulance", "government"] as const;
export type EmergencyService = (typeof emergencyServices)[number];

export interface EmergencyNumber {
  readonly service: EmergencyService;
  /** As it is dialled. */
  readonly number: string;
}

/** Those for danger to life; free of charge from every telephone in the country. */
export const emergencyNumbers: readonly EmergencyNumber[] = [
  { service: "police", number: "110" },
  { service: "fire", number: "119" },
  { service: "ambulance", number: "120" },
];

/** For what is pressing but endangers nobody: the hotline of the government. */
export const hotline: EmergencyNumber = { service: "government", number: "12345" };
