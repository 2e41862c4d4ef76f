import { usualMaskKinds } from '#shared/domain/reading.ts'
import type { Db } from './statements.ts'

const defaults = {
  name: 'Untitled workspace',
  currency: 'USD',
  is_sample: '0',
  /** Tells this file from the copies handed over of it. */
  copy_id: '',
  active_run: '0',
  /** Kinds of personal data that imports mask, as JSON. */
  mask: JSON.stringify(usualMaskKinds),
  /** Mail domains of one's own organisation, as JSON. */
  domains: '[]',
} as const
export type SettingKey = keyof typeof defaults

export function setting(db: Db, key: SettingKey): string {
  return db.get<{ value: string }>('SELECT value FROM setting WHERE key = @key', { key })?.value ?? defaults[key]
}

export function putSetting(db: Db, key: SettingKey, value: string): void {
  db.run(
    'INSERT INTO setting (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = @value WHERE value <> @value',
    { key, value },
  )
}
