/** What the page of the plan shows, as its address names it. */
export const planViews = [
  { id: 'cycle', label: 'Cycle' },
  { id: 'teams', label: 'Teams' },
  { id: 'library', label: 'Guardrails and plays' },
  { id: 'value', label: 'Value' },
] as const
export type PlanView = (typeof planViews)[number]['id']
