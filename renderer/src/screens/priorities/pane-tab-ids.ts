/** The tabs of a priority as its address names them. */
export const paneTabIds = ['evidence', 'plan'] as const
export type PaneTabId = (typeof paneTabIds)[number]
