import { useQueryClient } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { Proposal } from '#shared/contract/themes.ts'
import { useCommand } from '../../api/use-command.ts'
import { useJob } from '../../api/use-job.ts'
import { useEntry } from '../../api/use-query.ts'

/** What would change in the themes, from asking for it to applying or leaving it. */
export function useProposal() {
  const client = useQueryClient()
  const { data } = useEntry('themes.proposal', {})
  const findJob = useJob('themes.propose')
  const placeJob = useJob('themes.place')
  const command = useCommand('themes.applyProposal')
  const leave = useCommand('themes.dismissProposal')
  // A proposal changes nothing, so no event tells of it.
  const show = (proposal: Proposal | null): void => {
    const answer: OutputOf<'themes.proposal'> = { proposal }
    client.setQueryData(['themes.proposal', {}], answer)
  }
  const showFound = (proposal: Proposal | null): void => {
    if (proposal) show(proposal)
  }
  return {
    proposal: data?.proposal ?? null,
    running: [findJob, placeJob].find((job) => job.isRunning) ?? null,
    error: findJob.error ?? placeJob.error,
    isApplying: command.isRunning,
    find: async (input: InputOf<'themes.propose'>): Promise<void> => showFound(await findJob.run(input)),
    place: async (): Promise<void> => showFound(await placeJob.run({})),
    apply: async (proposal: Proposal, intoLocked: readonly string[]): Promise<void> => {
      const said = proposal.kind === 'place' ? 'Placed the new comments' : 'Changed the themes'
      if (await command.run({ proposal: proposal.proposal, intoLocked: [...intoLocked] }, said)) show(null)
    },
    dismiss: async (proposal: Proposal): Promise<void> => {
      if (await leave.run({ proposal: proposal.proposal })) show(null)
    },
  }
}
