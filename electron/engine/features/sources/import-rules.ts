import { z } from 'zod'
import type { OutputOf } from '#shared/contract/contract.ts'
import { maskKinds, type MaskKind, type Side } from '#shared/domain/reading.ts'
import { putSetting, setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'

/** What every import into the workspace goes by. */
export interface ImportRules {
  readonly mask: readonly MaskKind[]
  /** Mail domains of one's own organisation. */
  readonly domains: readonly string[]
  /** Sides that a person said, by name in lower case. */
  readonly speakers: Readonly<Record<string, Side>>
}

const kindsSchema = z.array(z.enum(maskKinds))
const domainsSchema = z.array(z.string())

export function importRules(db: Db): ImportRules {
  const said = db.all<{ key: string; side: Side }>('SELECT name_key AS key, side FROM speaker_side')
  return {
    mask: kindsSchema.parse(JSON.parse(setting(db, 'mask'))),
    domains: domainsSchema.parse(JSON.parse(setting(db, 'domains'))),
    speakers: Object.fromEntries(said.map(({ key, side }) => [key, side])),
  }
}

export function rulesForPeople(db: Db): OutputOf<'sources.rules'> {
  const { mask, domains } = importRules(db)
  return {
    mask: [...mask],
    domains: [...domains],
    speakers: db.all('SELECT name, side FROM speaker_side ORDER BY name_key'),
    mappings: db.all('SELECT header_signature AS signature, file, at FROM mapping ORDER BY at DESC, header_signature'),
  }
}

export function setMask(db: Db, kinds: readonly MaskKind[]): void {
  putSetting(db, 'mask', JSON.stringify(maskKinds.filter((kind) => kinds.includes(kind))))
}

/** '@Ours.example ' and 'ours.example' are one domain. */
export function setDomains(db: Db, domains: readonly string[]): void {
  const bare = domains
    .map((domain) => domain.trim().toLowerCase().replace(/^.*@/, ''))
    .filter((domain) => domain !== '')
  putSetting(db, 'domains', JSON.stringify([...new Set(bare)]))
}

/** @param side null forgets what was said */
export function setSpeaker(db: Db, name: string, side: Side | null): number {
  const key = name.trim().toLowerCase()
  if (side === null) return db.run('DELETE FROM speaker_side WHERE name_key = @key', { key }).changes
  return db.run(
    `INSERT INTO speaker_side (name_key, name, side) VALUES (@key, @name, @side)
     ON CONFLICT (name_key) DO UPDATE SET side = @side WHERE side <> @side`,
    { key, name: name.trim(), side },
  ).changes
}

/** 'Speaker 1' is another person in every file. */
const anyone = /^(speaker|participant|caller|guest|unknown|voice|person|user)?[ _#-]*\d*$/i

/** What a person said of the speakers of a file holds for the files to come. */
export function rememberSpeakers(db: Db, speakers: Readonly<Record<string, Side>>): void {
  for (const [name, side] of Object.entries(speakers)) {
    if (!anyone.test(name.trim())) setSpeaker(db, name, side)
  }
}
