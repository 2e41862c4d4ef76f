import type { OutputOf } from '#shared/contract/contract.ts'
import type { PlanGoal } from '#shared/contract/plan.ts'
import { useCommand } from '../../api/use-command.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import styles from './cycle-plan.module.css'
import { PlanPart } from './plan-part.tsx'
import { StrategyList } from './strategy-list.tsx'
import { Targets } from './targets.tsx'

type Page = OutputOf<'plan.page'>

/** Objective, goals, strategies and measures of the cycle on one page. */
export function CyclePlan({ page }: { readonly page: Page }) {
  const { cycle, goals, strategies, measures } = page
  const isDisabled = cycle.state === 'committed'
  const update = useCommand('cycles.update')
  return (
    <div className={styles.page}>
      <PlanPart name="Objective">
        <div className={styles.objective}>
          <InlineEdit
            label="Objective"
            value={cycle.objective}
            placeholder={isDisabled ? 'None written' : 'One sentence: what, by how'}
            isMultiline
            maxLength={600}
            isDisabled={isDisabled}
            onSave={(objective) => void update.run({ objective })}
          />
        </div>
      </PlanPart>
      <PlanPart name="Goals" note={goalsNote(goals)}>
        <Targets
          kind="goal"
          of={null}
          rows={goals}
          most={5}
          isDisabled={isDisabled}
          renderExtra={(goal) => <MajorKpi goal={goal} isDisabled={isDisabled} />}
        />
      </PlanPart>
      <PlanPart name="Strategies" note="The priorities in order, their measures, and what each rests on">
        <StrategyList strategies={strategies} unit={page.unit} />
      </PlanPart>
      <PlanPart name="Measures of the cycle" note="Those of a priority stand with it">
        <Targets kind="measure" of={null} rows={measures} most={8} isDisabled={isDisabled} />
      </PlanPart>
    </div>
  )
}

/** Three to five goals, of which three to four are the major KPIs. */
function goalsNote(goals: readonly PlanGoal[]): string {
  const kpis = goals.filter((goal) => goal.isKpi).length
  return `${goals.length} so far, of 3 to 5; ${kpis} marked as major KPI, of 3 to 4`
}

function MajorKpi({ goal, isDisabled }: { readonly goal: PlanGoal; readonly isDisabled: boolean }) {
  const update = useCommand('plan.updateTarget')
  return (
    <Checkbox
      isSelected={goal.isKpi}
      isDisabled={isDisabled}
      onChange={(isKpi) => void update.run({ kind: 'goal', id: goal.id, isKpi })}
    >
      Major KPI
    </Checkbox>
  )
}
