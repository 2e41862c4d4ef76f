import type { PriorityCard } from '#shared/contract/priorities.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatNumber, formatPercent } from '#shared/domain/format.ts'
import { rankParts, suggestedRank, type RankWeights } from '#shared/domain/stats/suggested-rank.ts'
import { partWords } from './part-words.ts'
import { OpportunityFields } from './opportunity-fields.tsx'
import { RiceFields } from './rice-fields.tsx'
import styles from './score-details.module.css'

interface ScoreDetailsProps {
  readonly card: PriorityCard
  readonly unit: Unit
  readonly weights: RankWeights
  readonly isDisabled: boolean
}

/** What the scores of a priority are made of, opened on demand. */
export function ScoreDetails({ card, unit, weights, isDisabled }: ScoreDetailsProps) {
  const { score, parts } = suggestedRank(card.inputs, weights)
  const counted = rankParts.reduce((sum, part) => sum + (parts[part] === null ? 0 : weights[part]), 0)
  return (
    <div className={styles.scores}>
      <details>
        <summary>
          Suggested rank {card.suggested.rank}
          <span>score {score === null ? 'not known' : formatNumber(score, 2)} of 1</span>
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">On its scale</th>
              <th scope="col">Weight</th>
            </tr>
          </thead>
          <tbody>
            {rankParts.map((part) => {
              const value = parts[part]
              const words = partWords[part]
              return (
                <tr key={part}>
                  <th scope="row">
                    {words.name}
                    <small>
                      {value === null
                        ? `Left out: ${words.missing}. Its weight goes to the others.`
                        : `${words.input(card, unit)}; ${words.scale}`}
                    </small>
                  </th>
                  <td>{value === null ? '—' : formatNumber(value, 2)}</td>
                  <td>{value === null || counted === 0 ? '—' : formatPercent(weights[part] / counted)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </details>
      <RiceFields card={card} unit={unit} isDisabled={isDisabled} />
      <OpportunityFields card={card} isDisabled={isDisabled} />
    </div>
  )
}
