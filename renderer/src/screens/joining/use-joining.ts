import { useEffect, useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { ChosenSide } from '#shared/contract/joining.ts'
import { useJob, type JobHandle } from '../../api/use-job.ts'

export type Looked = OutputOf<'joining.look'>
export type Joined = OutputOf<'joining.join'>

export interface Joining {
  readonly looking: JobHandle<'joining.look'>
  readonly joining: JobHandle<'joining.join'>
  readonly looked: Looked | null
  readonly joined: Joined | null
  readonly choices: Readonly<Record<string, ChosenSide>>
  /** What decides all that is not chosen one by one. */
  readonly rest: ChosenSide | null
  /** Differences without a choice. */
  readonly open: number
  readonly choose: (id: string, side: ChosenSide) => void
  readonly chooseRest: (side: ChosenSide) => void
  readonly join: () => Promise<void>
}

/** Looks at the copy behind a token, keeps the choices, and joins. Meant for one copy: with another it has to begin anew. */
export function useJoining(token: string | undefined): Joining {
  const looking = useJob('joining.look')
  const joining = useJob('joining.join')
  const [looked, setLooked] = useState<Looked | null>(null)
  const [joined, setJoined] = useState<Joined | null>(null)
  const [choices, setChoices] = useState<Readonly<Record<string, ChosenSide>>>({})
  const [rest, setRest] = useState<ChosenSide | null>(null)
  const { run: look, clearError: clearLook } = looking
  const { clearError: clearJoin } = joining
  useEffect(() => {
    let isLatest = true
    clearLook()
    clearJoin()
    if (token !== undefined)
      void look({ token }).then((seen) => {
        if (isLatest) setLooked(seen)
      })
    return () => {
      isLatest = false
    }
  }, [token, look, clearLook, clearJoin])

  const chosen = looked?.clashes.filter(({ id }) => choices[id] !== undefined).length ?? 0
  return {
    looking,
    joining,
    looked,
    joined,
    choices,
    rest,
    open: looked === null || rest !== null ? 0 : looked.clashesTotal - chosen,
    choose: (id, side) => setChoices((before) => ({ ...before, [id]: side })),
    chooseRest: setRest,
    async join() {
      if (token === undefined) return
      const answer = await joining.run({ token, choices, rest })
      if (answer) setJoined(answer)
    },
  }
}
