import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeWorkspace } from '../existing.ts'
import { withWorkspace } from '../session.ts'
import { left, tableOf } from '../table.ts'

export const doctorCommand: Command = {
  usage: 'doctor W',
  options: {},
  positionals: { from: 1, to: 1 },
  async run({ path, typedPath, terminal }: Call): Promise<Answer> {
    mustBeWorkspace(path, typedPath)
    const report = await withWorkspace(path, terminal, (session) => session.ask('workspace.doctor', {}))
    const failed = report.checks.filter((check) => !check.ok)
    if (!report.healthy) {
      terminal.note(`${typedPath} is not healthy: ${failed.map((check) => check.name).join(', ')}`)
    }
    return {
      json: report,
      text: tableOf(
        [left('Check'), left('Result'), left('Detail')],
        report.checks.map((check) => [check.name, check.ok ? 'good' : 'wrong', check.detail]),
      ),
      status: report.healthy ? 0 : 1,
    }
  },
}
