import type { Command } from './command.types.ts'
import { accountsCommand } from './commands/accounts.ts'
import { agreementCommand } from './commands/agreement.ts'
import { briefCommand } from './commands/brief.ts'
import { copyCommand } from './commands/copy.ts'
import { doctorCommand } from './commands/doctor.ts'
import { encoderCommand } from './commands/encoder.ts'
import { evidenceCommand } from './commands/evidence.ts'
import { importCommand } from './commands/import.ts'
import { joinCommand } from './commands/join.ts'
import { prioritiesCommand } from './commands/priorities.ts'
import { rowsCommand } from './commands/rows.ts'
import { sampleCommand } from './commands/sample.ts'
import { serveCommand } from './commands/serve.ts'
import { sourcesCommand } from './commands/sources.ts'
import { themesCommand } from './commands/themes.ts'
import { watchCommand } from './commands/watch.ts'

/** What can be asked on the command line, in the order in which one works. */
export const commands: Readonly<Record<string, Command>> = {
  sample: sampleCommand,
  import: importCommand,
  watch: watchCommand,
  sources: sourcesCommand,
  rows: rowsCommand,
  accounts: accountsCommand,
  themes: themesCommand,
  agreement: agreementCommand,
  priorities: prioritiesCommand,
  evidence: evidenceCommand,
  brief: briefCommand,
  copy: copyCommand,
  join: joinCommand,
  encoder: encoderCommand,
  doctor: doctorCommand,
  serve: serveCommand,
}
