/** The tabs of a priority as its address names them. */
export const paneTabIds = ['evidence', 'plan', 'value', 'measures', 'guardrails'] as const
export type PaneTabId = (typeof paneTabIds)[number]
