import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCoefficient, formatNumber } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { classNames } from '../../ui/class-names.ts'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import styles from './agreement.module.css'

interface ThemeChoiceProps {
  readonly themes: OutputOf<'themes.list'>['themes']
  readonly expected: OutputOf<'agreement.prospect'>['themes']
  /** Themes not to be coded. */
  readonly left: ReadonlySet<string>
  readonly onLeft: (left: ReadonlySet<string>) => void
}

/** κ lies between −1 and 1: a wider interval tells nothing. */
const halfWidthWords = (halfWidth: number): string => (halfWidth < 1 ? formatCoefficient(halfWidth) : 'too few')

/** Which themes are coded, with how many comments of each to expect and how sure κ can then be. */
export function ThemeChoice({ themes, expected, left, onLeft }: ThemeChoiceProps) {
  const of = new Map(expected.map((theme) => [theme.id, theme]))
  const byMachine = themes.filter(({ isEdited }) => !isEdited).map(({ id }) => id)
  const toggle = (id: string): void => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    onLeft(next)
  }
  return (
    <div className={styles.choice}>
      <div className={styles.buttons}>
        <h2>Themes to code</h2>
        <Button variant="quiet" onPress={() => onLeft(new Set())}>
          All
        </Button>
        {byMachine.length < themes.length && (
          <Button variant="quiet" onPress={() => onLeft(new Set(byMachine))}>
            Those people made or changed
          </Button>
        )}
        <Button variant="quiet" onPress={() => onLeft(new Set(themes.map(({ id }) => id)))}>
          None
        </Button>
      </div>
      <table className={classNames(styles.table, styles.choosing)}>
        <caption className={styles.caption}>
          κ ±: half the width of the 95% interval to expect where κ is .70 (standard error of Cohen 1960), “too few”
          where that is more than 1. It halves with four times the comments.
        </caption>
        <thead>
          <tr>
            <th scope="col">Theme</th>
            <th scope="col" className={styles.number}>
              Comments
            </th>
            <th scope="col" className={styles.number}>
              In the sample
            </th>
            <th scope="col" className={styles.number}>
              κ ±
            </th>
          </tr>
        </thead>
        <tbody>
          {themes.map(({ id, label, colour, comments }) => {
            const found = left.has(id) ? undefined : of.get(id)
            return (
              <tr key={id}>
                <th scope="row" aria-label={label}>
                  <Checkbox isSelected={!left.has(id)} onChange={() => toggle(id)}>
                    <span className={styles.theme}>
                      <ThemeDot colour={colour} />
                      {label}
                    </span>
                  </Checkbox>
                </th>
                <td className={styles.number}>{formatNumber(found?.comments ?? comments)}</td>
                <td className={styles.number}>{found ? `about ${formatNumber(found.expected)}` : ''}</td>
                <td className={styles.number}>{found?.halfWidth ? halfWidthWords(found.halfWidth) : ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
