// Why a copy of the database can't be made or brought back. The message is for the person who asked.

/** An expected failure of a backup or a restore; nothing was replaced. */
export class CopyFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "CopyFault";
  }
}
