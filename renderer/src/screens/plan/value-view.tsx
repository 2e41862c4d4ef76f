import { useNavigate } from '@tanstack/react-router'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCount, formatMoneyShort, notKnown } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Explained } from '../../ui/explained.tsx'
import { Figure, Figures } from '../../ui/figure.tsx'
import { RateTable } from './rate-table.tsx'
import { ScenarioTable } from './scenario-table.tsx'
import { apartLines, StakeInputs, sumWords } from './stake-inputs.tsx'
import styles from './value-view.module.css'

type Total = OutputOf<'value.total'>

/** What all priorities are worth together, each account and deal once, and the rates that amounts are counted by. */
export function ValueView() {
  const { data: total } = useEntry('value.total', {})
  if (!total) return null
  return (
    <div className={styles.view}>
      {total.priorities.length === 0 ? <NoPriorities /> : <Together total={total} />}
      <RateTable currency={total.currency} rates={total.rates} without={total.withoutRate} />
    </div>
  )
}

function NoPriorities() {
  const navigate = useNavigate()
  return (
    <EmptyState action={<Button onPress={() => void navigate({ to: '/priorities' })}>Go to Priorities</Button>}>
      There are no priorities yet whose value could be added up.
    </EmptyState>
  )
}

function Together({ total }: { readonly total: Total }) {
  const { exposure, priorities, outcomes } = total
  return (
    <section className={styles.section} aria-label="All priorities together">
      <h2>All priorities together</h2>
      <Figures>
        <Figure
          name="Total at stake"
          value={exposure.items === 0 ? 'None' : sumWords(exposure)}
          caption={`at stake, ${formatCount(exposure.accounts, 'account')}, each once over all priorities`}
          definition={
            <StakeInputs
              priority={null}
              of="all"
              sum={exposure}
              words="Renewals due within twelve months, open deals and lost deals of those who raise any of the priorities, each once."
            />
          }
        />
        <Figure
          name="Net over three years"
          value={outcomes.expected.net ? formatMoneyShort(outcomes.expected.net) : notKnown}
          caption="net over three years, expected"
          definition={
            <p>
              The value cases added up. What several priorities share is divided evenly between them, so that no account
              counts twice.
            </p>
          }
        />
      </Figures>
      {apartLines(exposure).map((line) => (
        <p key={line} className={styles.warn}>
          {line}
        </p>
      ))}
      <PriorityTable priorities={priorities} />
      <ScenarioTable label="All priorities together" outcomes={outcomes} />
    </section>
  )
}

const stakeWords =
  'Renewals due within twelve months, open deals and lost deals of those who raise it. An account counts in full for each priority that it raises, so that these do not add up.'
const shareLines = [
  'The same value, but an account that raises several priorities is divided evenly between them.',
  'These shares add up to the total at stake.',
]
const netLines = [
  'Benefit less cost over three years in the expected scenario of its value case.',
  'Press the priority to see its assumptions, and to fill in what is missing.',
]

function PriorityTable({ priorities }: { readonly priorities: Total['priorities'] }) {
  const navigate = useNavigate()
  return (
    <table className={styles.table} aria-label="By priority">
      <thead>
        <tr>
          <th scope="col">Priority</th>
          <th scope="col">At stake</th>
          <th scope="col">
            <Explained name="Share of the total" lines={shareLines}>
              Share of the total
            </Explained>
          </th>
          <th scope="col">
            <Explained name="Net, expected" lines={netLines}>
              Net, expected
            </Explained>
          </th>
        </tr>
      </thead>
      <tbody>
        {priorities.map(({ id, rank, title, exposure, split, outcomes }) => (
          <tr key={id}>
            <th scope="row">
              <button
                type="button"
                onClick={() => void navigate({ to: '/priorities', search: { selected: id, tab: 'value' } })}
              >
                {rank}. {title}
              </button>
            </th>
            <td>
              <Explained
                name={`At stake: ${title}`}
                lines={[]}
                inputs={<StakeInputs priority={id} of="all" sum={exposure} words={stakeWords} />}
              >
                {exposure.items === 0 ? 'None' : sumWords(exposure)}
              </Explained>
            </td>
            <td>{split ? formatMoneyShort(split) : notKnown}</td>
            <td>{outcomes.expected.net ? formatMoneyShort(outcomes.expected.net) : 'not filled in'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
