/** A command was written in a way it does not understand. The usage is printed below the message. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
