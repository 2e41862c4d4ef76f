/** Words of the plan that screens, engine and files share. */

export const fundKinds = ['investment', 'roadmap', 'campaign'] as const
export type FundKind = (typeof fundKinds)[number]

/** What a team's number is of. */
export const teamMetrics = ['engineering', 'service', 'other'] as const
export type TeamMetric = (typeof teamMetrics)[number]

/** Numbers with a way to go: of the cycle, of a priority (or the cycle's own), of a team. */
export const targetKinds = ['goal', 'measure', 'team-goal'] as const
export type TargetKind = (typeof targetKinds)[number]

/** Asked of every priority. */
export const decisionFilter = 'How will this help the customer succeed?'
