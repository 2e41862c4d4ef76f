import type { OutputOf } from '#shared/contract/contract.ts'
import type { ComparedPriority } from '#shared/contract/drafts.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { priorityCoverage } from '#shared/domain/stats/priority-coverage.ts'
import { checkEvidenceRule } from '#shared/domain/stats/tied-to-voc.ts'
import type { Context } from '../../kernel/context.ts'
import { openCycle } from '../cycles/repo.ts'
import { factsOf } from '../figures/facts.ts'
import { shownStake, stakeBasis } from '../figures/stake.ts'
import { rankingOf } from '../priorities/ranking.ts'
import { figuresOf } from '../priorities/set-figures.ts'
import { asGrade, themeFigures } from '../themes/rows.ts'
import { heirsOf, rowsInUse, type KeptRows } from './kept-rows.ts'
import { asDraft } from './list.ts'
import { draftById, draftsOf, readKept, type DraftRow } from './repo.ts'

type Compared = OutputOf<'drafts.compare'>
type Side = Compared['inUse']

/** The draft in use beside one that was set aside; both by the same figures of today's evidence. */
export function compareDrafts(context: Context, id: string): Compared {
  const { db } = context
  const { seq: cycle } = openCycle(db)
  const other = draftById(db, id)
  const inUse = draftsOf(db, cycle).find((draft) => draft.kept === null)
  if (!inUse || other.kept === null)
    throw new VerbatimError('bad-input', 'Choose a draft that is not in use, to compare the one in use with.')
  return {
    unit: factsOf(context).unit,
    inUse: sideOf(context, inUse, rowsInUse(db, cycle)),
    other: sideOf(context, other, readKept(other.kept)),
  }
}

function sideOf(context: Context, draft: DraftRow, rows: KeptRows): Side {
  const priorities = rows.priority ?? []
  const heirs = heirsOf(context.db)
  const themes = priorities.map(({ seq }) => [
    ...new Set(
      (rows.priority_theme ?? []).flatMap((link) =>
        link.priority === seq ? (heirs.get(Number(link.theme)) ?? []) : [],
      ),
    ),
  ])
  const facts = factsOf(context)
  const sets = figuresOf(context, themes)
  const covered = priorityCoverage(
    new Set(facts.comments.map(({ seq }) => seq)),
    sets.map(({ comments }) => comments.map(({ seq }) => seq)),
  )
  const quotations = rows.quotation ?? []
  return {
    draft: asDraft(draft, priorities.length),
    coverage: priorities.length === 0 ? null : (covered?.share ?? null),
    priorities: priorities.flatMap((row, at): ComparedPriority[] => {
      const set = sets[at]
      if (!set) return []
      return [
        {
          id: String(row.id),
          rank: at + 1,
          title: String(row.title),
          outcome: String(row.outcome),
          reason: String(row.reason),
          themes: chipsOf(context, themes[at] ?? []),
          comments: set.comments.length,
          units: set.units,
          npsImpact: set.npsImpact,
          atStake: shownStake(stakeBasis(context), set.stake),
          grade: asGrade(set.grade),
          inputs: set.inputs,
          isTied: checkEvidenceRule({ ...set.evidence, grade: set.grade.grade }, rankingOf(context).rule).met,
          quotations: quotations.filter(({ priority }) => priority === row.seq).length,
        },
      ]
    }),
  }
}

const chipsOf = (context: Context, themes: readonly number[]): ComparedPriority['themes'] =>
  themeFigures(context).flatMap(({ theme, row }) =>
    themes.includes(theme.seq) ? [{ id: row.id, label: row.label, colour: row.colour }] : [],
  )
