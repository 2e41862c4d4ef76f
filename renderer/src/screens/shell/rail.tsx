import { Link } from '@tanstack/react-router'
import {
  BookMarked,
  ChartScatter,
  Clock,
  FileText,
  ListOrdered,
  Settings,
  Target,
  TextQuote,
  UserRound,
  type LucideIcon,
} from 'lucide-react'
import { Fragment } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatNumber, formatNumberShort } from '#shared/domain/format.ts'
import styles from './rail.module.css'

export interface RailProps {
  readonly summary: OutputOf<'workspace.summary'> | undefined
}

type Counted = 'comments' | 'accounts' | 'themes' | 'priorities'

interface Screen {
  readonly to:
    '/evidence' | '/accounts' | '/themes' | '/codebook' | '/priorities' | '/plan' | '/brief' | '/history' | '/settings'
  readonly name: string
  readonly icon: LucideIcon
  /** Of what there are so many. */
  readonly counted?: Counted
}

/** The method from top to bottom. */
const steps: readonly { readonly name: string; readonly screens: readonly Screen[] }[] = [
  {
    name: 'Listen',
    screens: [
      { to: '/evidence', name: 'Evidence', icon: TextQuote, counted: 'comments' },
      { to: '/accounts', name: 'Accounts', icon: UserRound, counted: 'accounts' },
    ],
  },
  {
    name: 'Translate',
    screens: [
      { to: '/themes', name: 'Themes', icon: ChartScatter, counted: 'themes' },
      { to: '/codebook', name: 'Codebook', icon: BookMarked },
      { to: '/priorities', name: 'Priorities', icon: ListOrdered, counted: 'priorities' },
      { to: '/plan', name: 'Plan', icon: Target },
    ],
  },
  { name: 'Measure and repeat', screens: [{ to: '/brief', name: 'Brief', icon: FileText }] },
]

const below: readonly Screen[] = [
  { to: '/history', name: 'History', icon: Clock },
  { to: '/settings', name: 'Settings', icon: Settings },
]

export function Rail({ summary }: RailProps) {
  return (
    <nav className={styles.rail} aria-label="Screens">
      {steps.map(({ name, screens }) => (
        <Fragment key={name}>
          <h2 className={styles.step}>{name}</h2>
          {screens.map((screen) => (
            <RailLink key={screen.to} screen={screen} summary={summary} />
          ))}
        </Fragment>
      ))}
      <div className={styles.gap} />
      {below.map((screen) => (
        <RailLink key={screen.to} screen={screen} summary={summary} />
      ))}
    </nav>
  )
}

function RailLink({ screen, summary }: RailProps & { readonly screen: Screen }) {
  const { to, name, icon: Icon, counted } = screen
  return (
    <Link to={to} className={styles.link} activeProps={{ className: styles.on }}>
      <Icon aria-hidden />
      {name}
      {counted && <Count of={summary?.[counted]} noun={counted} />}
    </Link>
  )
}

function Count({ of, noun }: { readonly of: number | undefined; readonly noun: Counted }) {
  if (!of) return null
  return (
    <span className={styles.count} title={`${formatNumber(of)} ${noun}`}>
      {formatNumberShort(of)}
      <span className={styles.noun}> {noun}</span>
    </span>
  )
}
