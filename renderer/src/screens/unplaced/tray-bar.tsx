import type { WaitingComment } from '#shared/contract/curation.ts'
import { undoLast } from '../../api/undo.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'

interface TrayBarProps {
  readonly inHand: WaitingComment | null
  readonly isLeftOut: boolean
  readonly onTake: () => void
  readonly onChoose: () => void
  readonly onSkip: () => void
  readonly onLeaveOut: () => void
}

/** What can be done with the comment in hand, each with its key. */
export function TrayBar({ inHand, isLeftOut, onTake, onChoose, onSkip, onLeaveOut }: TrayBarProps) {
  const isNone = inHand === null
  return (
    <>
      <Button variant="primary" isDisabled={isNone || inHand.suggested === null} onPress={onTake}>
        Accept
        <Kbd keys="Enter" />
      </Button>
      <Button isDisabled={isNone} onPress={onChoose}>
        Choose another…
        <Kbd keys="C" />
      </Button>
      <Button isDisabled={isNone} hint="It belongs to no theme; nobody is asked again" onPress={onLeaveOut}>
        {isLeftOut ? 'Let it wait again' : 'Leave out'}
        <Kbd keys="X" />
      </Button>
      <Button variant="quiet" isDisabled={isNone} onPress={onSkip}>
        Skip
        <Kbd keys="S" />
      </Button>
      <Button variant="quiet" onPress={() => void undoLast()}>
        Undo
        <Kbd keys="U" />
      </Button>
    </>
  )
}
