import { X } from 'lucide-react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { PlanGoal, Team, TeamGoal } from '#shared/contract/plan.ts'
import { teamMetrics, type TeamMetric } from '#shared/domain/plan.ts'
import { useCommand } from '../../api/use-command.ts'
import { AddLine } from '../../ui/add-line.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { Select } from '../../ui/select.tsx'
import { Targets } from './targets.tsx'
import styles from './teams-view.module.css'

type Page = OutputOf<'plan.page'>

/** Each team's own objective and numbers, each tied to the goal of the cycle that it serves. */
export function TeamsView({ page }: { readonly page: Page }) {
  const add = useCommand('plan.addTeam')
  return (
    <div className={styles.teams}>
      {page.teams.length === 0 && (
        <p className={styles.quiet}>
          A team’s plan says which number of its own work it moves, and which goal of the cycle that serves.
        </p>
      )}
      {page.teams.map((team) => (
        <TeamCard key={team.id} team={team} goals={page.goals} />
      ))}
      <AddLine maxLength={120} placeholder="Name of the team" onAdd={(name) => void add.run({ name })}>
        Add a team
      </AddLine>
    </div>
  )
}

interface TeamCardProps {
  readonly team: Team
  readonly goals: readonly PlanGoal[]
}

function TeamCard({ team, goals }: TeamCardProps) {
  const update = useCommand('plan.updateTeam')
  const remove = useCommand('plan.removeTeam')
  return (
    <section className={styles.team} aria-label={team.name}>
      <header className={styles.head}>
        <h2>
          <InlineEdit
            label="Name of the team"
            value={team.name}
            isRequired
            maxLength={120}
            onSave={(name) => void update.run({ team: team.id, name })}
          />
        </h2>
        <IconButton
          label={`Remove ${team.name}`}
          onPress={() => void remove.run({ team: team.id }, `Removed ${team.name}`)}
        >
          <X aria-hidden />
        </IconButton>
      </header>
      <div className={styles.objective}>
        <InlineEdit
          label={`Objective of ${team.name}`}
          value={team.objective}
          placeholder="Its objective in one sentence: what, by how"
          isMultiline
          maxLength={600}
          onSave={(objective) => void update.run({ team: team.id, objective })}
        />
      </div>
      <Targets
        kind="team-goal"
        of={team.id}
        rows={team.goals}
        most={8}
        isDisabled={false}
        renderExtra={(goal) => <Ties goal={goal} goals={goals} />}
      />
    </section>
  )
}

const metricWords: Readonly<Record<TeamMetric, string>> = {
  engineering: 'Engineering metric',
  service: 'Service metric',
  other: 'Other metric',
}
const metrics = teamMetrics.map((id) => ({ id, label: metricWords[id] }))
const none = 'none'

/** What kind of number it is, and which goal of the cycle it serves. */
function Ties({ goal, goals }: { readonly goal: TeamGoal; readonly goals: readonly PlanGoal[] }) {
  const update = useCommand('plan.updateTarget')
  const at = { kind: 'team-goal', id: goal.id } as const
  return (
    <span className={styles.ties}>
      <Select
        label={`Kind of ${goal.text}`}
        hidesLabel
        options={metrics}
        value={goal.metric}
        onChange={(metric) => void update.run({ ...at, metric })}
      />
      <Select
        label={`Goal that ${goal.text} serves`}
        hidesLabel
        placeholder="serves which goal?"
        options={[
          { id: none, label: 'Serves no goal yet' },
          ...goals.map(({ id, text }) => ({ id, label: `Serves: ${text}` })),
        ]}
        value={goal.serves ?? none}
        onChange={(serves) => void update.run({ ...at, serves: serves === none ? null : serves })}
      />
    </span>
  )
}
