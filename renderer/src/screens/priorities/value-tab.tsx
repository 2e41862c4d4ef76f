import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCount, formatMoneyShort, formatSigned, notKnown } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Figure, Figures } from '../../ui/figure.tsx'
import { AssumptionRows } from '../plan/assumption-rows.tsx'
import { ScenarioTable } from '../plan/scenario-table.tsx'
import { StakeInputs, sumWords } from '../plan/stake-inputs.tsx'
import styles from './pane.module.css'
import { UseLift } from './use-lift.tsx'
import { liftWords } from './value-words.ts'

type Case = OutputOf<'value.case'>

interface ValueTabProps {
  readonly priority: string
  readonly isDisabled: boolean
}

const lostWords = 'Lost deals whose own words name it, closed within the evidence window.'
const openWords = 'Open deals of accounts that raise it other than as praise.'
const renewalWords = 'Renewals due within twelve months of accounts that raise it other than as praise.'

/** What hangs on the priority, what one believes of it, and what follows over three years. */
export function ValueTab({ priority, isDisabled }: ValueTabProps) {
  const { data } = useEntry('value.case', { id: priority }, { keepsPrevious: false })
  if (!data) return null
  return (
    <div className={styles.body}>
      <Exposure priority={priority} value={data} />
      <section className={styles.section}>
        <h3>What it is worth</h3>
        <ScenarioTable label="What it is worth" outcomes={data.outcomes} />
      </section>
      <section className={styles.section}>
        <h3>What this takes for granted</h3>
        <p className={styles.quiet}>Nothing is guessed: write 0 where something does not apply.</p>
        <AssumptionRows
          priority={priority}
          currency={data.currency}
          assumptions={data.assumptions}
          isDisabled={isDisabled}
          renderBeside={({ name, values }) => {
            if (name === 'pipeline') return <p className={styles.quiet}>{pipelineWords(data)}</p>
            const isEmpty = values.low === null && values.expected === null && values.high === null
            if (name !== 'win-rate-gain' || !isEmpty || isDisabled) return null
            return <UseLift priority={priority} lift={data.lift} />
          }}
        />
      </section>
    </div>
  )
}

function Exposure({ priority, value }: { readonly priority: string; readonly value: Case }) {
  const { exposure, split, byKind, lift } = value
  const part = (name: string, of: 'renewal' | 'open-deal' | 'lost-deal', words: string) => (
    <Figure
      name={name}
      value={byKind[of].items === 0 ? 'None' : sumWords(byKind[of])}
      caption={[
        name.toLowerCase(),
        ...(byKind[of].items === 0 ? [] : [formatCount(byKind[of].accounts, 'account')]),
      ].join(', ')}
      definition={<StakeInputs priority={priority} of={of} sum={byKind[of]} words={words} />}
    />
  )
  return (
    <Figures>
      <Figure
        name="At stake"
        value={exposure.items === 0 ? 'None' : sumWords(exposure)}
        caption={`at stake, ${formatCount(exposure.accounts, 'account')}, each once and in full`}
        definition={
          <StakeInputs
            priority={priority}
            of="all"
            sum={exposure}
            words="Renewals due within twelve months, open deals and lost deals of those who raise it. Two priorities share accounts, so what is at stake is never added up."
          />
        }
      />
      <Figure
        name="Share of the total"
        value={split ? formatMoneyShort(split) : notKnown}
        caption="its share of the total: shares may be added up"
        definition={<p>Each renewal and deal divided evenly over the priorities that it belongs to.</p>}
      />
      {part('Renewals', 'renewal', renewalWords)}
      {part('Open deals', 'open-deal', openWords)}
      {part('Lost deals', 'lost-deal', lostWords)}
      <Figure
        name="Gap in win rate"
        value={lift ? `${formatSigned(lift.value * 100, 1)} points` : notKnown}
        caption={lift ? liftWords(lift) : 'win rate: fewer than 5 closed deals name it'}
        definition={
          <p>
            Win rate of the closed deals that name it minus that of the others. Chance moves the win rate of few deals,
            so both were tried 20,000 times within what the deals allow: shown are the mean and the range of 95% of the
            trials.
          </p>
        }
      />
    </Figures>
  )
}

function pipelineWords({ pipeline, knowsPipeline }: Case): string {
  if (!knowsPipeline) return 'There is no open deal in this workspace, so it has to be typed.'
  if (pipeline.items === 0) return 'No open deal here names it, which counts as none unless you type it.'
  return `${sumWords(pipeline)} in ${formatCount(pipeline.items, 'open deal')} that name it, unless you type it.`
}
