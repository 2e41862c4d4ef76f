import type { ColumnRole } from '#shared/domain/reading.ts'
import { guess, type Guesser } from './guess-types.ts'

/** Names of the attributes that matter, surest first, with the share of a full score that a name is worth. */
const names: readonly { readonly role: ColumnRole; readonly where: RegExp; readonly sure: number }[] = [
  { role: 'segment', where: /^(customer |account |client |market |user )?segment( name)?$|^kundensegment$/, sure: 0.9 },
  {
    role: 'segment',
    where: /^(company|organi[sz]ation) size$|^(size|customer) (segment|class|band|category)$/,
    sure: 0.6,
  },
  {
    role: 'plan',
    where: /^((subscription|pricing|product|price|current|billing|account) )?plan( name| type)?$/,
    sure: 0.9,
  },
  {
    role: 'plan',
    where: /^(subscription|edition|tier|package|licen[cs]e|tarif)( (type|name|tier|level))?$/,
    sure: 0.7,
  },
  {
    role: 'role',
    where: /^(user |job |respondent |contact |your |buyer )?role$|^(your )?job (title|function|role)$|^persona$/,
    sure: 0.9,
  },
  { role: 'role', where: /^(job|position|function|department|occupation|funktion|rolle|poste)$/, sure: 0.6 },
  {
    role: 'region',
    where: /^((sales|customer|account|geo|geographic|market) )?region( name)?$|^(territory|geo|geography)$/,
    sure: 0.9,
  },
  {
    role: 'region',
    where: /^((billing|shipping|account|customer) )?country( name| code)?$|^(land|pays|país|market)$/,
    sure: 0.6,
  },
  {
    role: 'product-area',
    where: /^(product|feature|functional) area$|^area of (the )?product$|^produktbereich$/,
    sure: 0.9,
  },
  {
    role: 'product-area',
    where: /^(product( name| line)?|module|feature( name)?|component|produkt|produit)$/,
    sure: 0.65,
  },
  {
    role: 'journey-stage',
    where: /^((customer|buyer|user) )?(journey|lifecycle|life cycle) ?(stage|step|phase)?$/,
    sure: 0.9,
  },
  {
    role: 'journey-stage',
    where: /^touch ?points?$|^(survey|customer) (stage|phase|touchpoint)$|^(stage|phase)$/,
    sure: 0.6,
  },
]

/** An attribute takes few values; more than this and every second row a new one is free text or an id. */
const mostValues = 60

/** Segment, plan, role, region, product area and stage of the journey, by the name and by taking few values. */
export const guessNamedAttribute: Guesser = (column, table) => {
  if (column.meanWords > 6 || column.dateShare > 0.5) return null
  if (column.filled >= 10 && column.distinct > mostValues && column.distinct > column.filled / 2) return null
  const found = names.find(({ where }) => where.test(column.nameWords))
  if (found === undefined || (table.kind === 'deal' && found.role === 'journey-stage')) return null
  return guess(found.role, found.sure, 'few values under a name that says so')
}
