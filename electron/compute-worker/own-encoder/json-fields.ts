/** The field of what was read from JSON; undefined where there is none. */
export const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Reflect.get(value, key) : undefined

export const textField = (value: unknown, key: string): string | null => {
  const found = field(value, key)
  return typeof found === 'string' ? found : null
}

export const numberField = (value: unknown, key: string): number | null => {
  const found = field(value, key)
  return typeof found === 'number' ? found : null
}

export const flagField = (value: unknown, key: string): boolean | null => {
  const found = field(value, key)
  return typeof found === 'boolean' ? found : null
}

export const listField = (value: unknown, key: string): readonly unknown[] => {
  const found = field(value, key)
  return Array.isArray(found) ? found : []
}
