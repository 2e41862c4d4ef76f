/** Light, dark, or as the system has it. */
export const looks = ['system', 'light', 'dark'] as const
export type Look = (typeof looks)[number]

const key = 'verbatim.look'

export function storedLook(): Look {
  const stored = localStorage.getItem(key)
  return looks.find((look) => look === stored) ?? 'system'
}

export function applyLook(look: Look): void {
  if (look === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = look
}

const listeners = new Set<() => void>()

/** Applies it and keeps it on this machine. */
export function chooseLook(look: Look): void {
  applyLook(look)
  localStorage.setItem(key, look)
  for (const listener of listeners) listener()
}

/** Calls back when another look is chosen; returns the function that ends this. */
export function onLook(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
