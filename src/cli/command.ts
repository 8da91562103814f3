/** What a command of the command line is. */
export type Command = Readonly<{
  /** One line for the list of commands. */
  summary: string
  /** The text of `--help`. */
  usage: string
  /** Runs it and gives the exit code. */
  run: (args: readonly string[]) => number | Promise<number>
}>
