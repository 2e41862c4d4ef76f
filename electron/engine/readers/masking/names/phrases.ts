import type { Span } from '../span.ts'

const part = String.raw`\p{Lu}(?:[\p{Ll}]{1,24}|['’]\p{Lu}\p{Ll}{1,24}|[.])(?:[-'’]\p{Lu}?\p{Ll}{1,24})?|(?:Mc|Mac|De|Di|Le|La)\p{Lu}\p{Ll}{1,24}`
const particle =
  '(?:van der|van den|van de|de la|de los|von der|van|von|zu|de|del|della|di|da|dos|ten|ter|le|la|du|bin|al)[ ]'
const nameHere = new RegExp(String.raw`(?:${part})(?:[ ](?:${particle})?(?:${part})){0,3}(?![\p{L}\p{N}'’@])`, 'uy')

const titles =
  'mr|mrs|ms|miss|mx|dr|prof|professor|herrn?|frau|monsieur|madame|mademoiselle|m(?=\\. \\p{Lu})|mme|mlle|sr|sra|srta|señor|señora|señorita|don|doña|signora?|signor|sig|sig\\.ra|dott|dottor|dottoressa|dott\\.ssa|avv|ing|meneer|mevrouw|dhr|mevr|mw'
const greetings =
  'dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|thanks|thank you|many thanks|thx|cheers|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|servus|moin|grüezi|danke|bonjour|bonsoir|salut|ch[eè]re?|merci|hola|buen[oa]s (?:días|tardes|noches)|estimad[oa]|querid[oa]|apreciad[oa]|gracias|ciao|gentil[ei]|car[oa]|buongiorno|buonasera|salve|grazie|beste|geachte|lieve|hoi|dag|goede(?:morgen|middag|navond)|bedankt'
const closings =
  '(?:(?:with |my )?(?:best|kind|warm|kindest|warmest|many)? ?(?:regards|wishes))|best|sincerely|respectfully|cheers|thanks|thank you|many thanks|yours(?: truly| sincerely| faithfully)?|(?:mit )?(?:freundlichen?|besten?|viele[nr]?|liebe[nr]?|herzliche[nr]?|schöne[nr]?) gr(?:ü|ue)(?:ß|ss)en?|gr(?:u|ü)(?:ß|ss)e?|mfg|lg|vg|(?:bien )?cordialement|bien à vous|sincères salutations|salutations|meilleures salutations|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|(?:cordiali|distinti) saluti|un saluto|saluti|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|mvg'
const introductions =
  "my name is|my name's|name is|i am called|they call me|mein name ist|ich hei(?:ß|ss)e|je m['’]appelle|mon nom est|me llamo|mi nombre es|mi chiamo|il mio nome è|mijn naam is|ik heet|signed|gez(?:eichnet|\\.)"
const dealings =
  'spoke (?:to|with)|spoken (?:to|with)|speak(?:ing)? (?:to|with)|talk(?:ed|ing)? (?:to|with)|chat(?:ted|ting)? (?:to|with)|met with|meeting with|call with|conversation with|shout-?out to|thanks to|helped by|served by|assisted by|named|colleague|co-worker|(?:account|project|product|office|sales|success) manager,?|technician,?|advis[eo]r,?|consultant,?|support agent,?|agent,|rep,|kolleg(?:e|en|in)|ansprechpartner(?:in)?,?|collègue,?|conseill(?:er|ère),?|compañer[oa],?|colleg[ah],?|gesprochen mit|mit (?:herrn|frau)|parlé (?:à|avec)|hablé con|parlato con|gesproken met'

const after = (words: string, gap: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}'’])(?:${words})${gap}`, 'giu')

interface Phrase {
  readonly cue: RegExp
  /** What must follow the name. */
  readonly next: RegExp | null
}

const phrases: readonly Phrase[] = [
  { cue: after(titles, String.raw`\.?[ ]`), next: null },
  { cue: after(introductions, String.raw`:?[ ]`), next: null },
  { cue: after(dealings, '[ ]'), next: null },
  { cue: after(greetings, '[ ]'), next: /[ ]?(?:[,!.:;)\n–-]|$)/y },
  { cue: after(closings, String.raw`[ ]?(?:[,.!;–-][ ]?)?\r?\n\s{0,4}[-–]?[ ]?`), next: /[ ]?(?:[,.|\r\n(]|$)/y },
  { cue: after(closings, String.raw`,[ ]`), next: /[.]?\s*$/y },
  {
    cue: /^[ \t]*(?:from|to|cc|von|an|de|à|para|da|van|aan|name|customer name|kontakt|contact)[ ]?:[ ]/gimu,
    next: /[ ]?(?:[<[(,;\n]|$)/y,
  },
]

const department = new RegExp(
  String.raw`(?<![\p{L}\p{N}.'’])(?:${part})(?:[ ](?:${part}))?(?=[ ](?:from|in|at|of|vom|von der|aus dem|du|de la|del|dal|dell['’]|van de|van)[ ](?:(?:the|your|our|customer|technical|tech|your customer|Ihrem|ihrem)[ ])?(?:support|sales|billing|accounts?|accounting|finance|onboarding|success|helpdesk|help desk|hotline|customer service|service|returns|logistics|legal|HR|IT|procurement|reception|front desk|Support|Vertrieb|Kundendienst|Kundenservice|Buchhaltung|facturation|soporte|ventas|facturación|assistenza|vendite|klantenservice|verkoop)(?![\p{L}]))`,
  'gu',
)
const signedAddress = new RegExp(
  String.raw`(?<![\p{L}\p{N}.'’])(?:${part})(?:[ ](?:${particle})?(?:${part})){1,3}(?=[ ]?[<(]\[)`,
  'gu',
)

const titleBefore = new RegExp(String.raw`^(?:(?:${titles})\.?[ ]){1,3}`, 'iu')

/** Words with a capital that stand where a name may stand. */
const noName =
  /^(?:All|Team|Everyone|Everybody|Sir|Sirs|Madam|Support|Customer|Customers|There|Folks|Friends?|Guys|Both|Again|Zusammen|Damen|Herren|Kund(?:e|en|in)|Kolleg(?:e|en|innen)|Tous|Toutes|Monsieur|Madame|Client|Todos|Todas|Señor(?:es|a)?|Cliente|Tutti|Allen|Allemaal|Heer|Mevrouw|Sales|Service|Product|Billing|Company|The|This|That|I|We|You|It|Our|My|Your|No|Yes|Not|But|And|So|In|On|At|For|From|To|Please|Best|Kind|Regards|Thanks|Thank|Sent|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Hallo|Vielen|Danke|Ihr|Ihre|Sie|Wir|Ich|Das|Die|Der|Merci|Gracias|Grazie|Bedankt|God|Goodness|Customer|Care|Desk|Help|Someone|Somebody|Nobody|Anyone|Microsoft|Google|Apple|Amazon|Android|Windows|Excel|Slack|Teams|Zoom|Salesforce|Hubspot|Jira|Outlook|Zendesk|Intercom|Stripe|Flight|Attendant|Captain|Capt)(?![\p{L}])/u

/** People's names where a phrase gives them away: after a title, in a greeting or under a letter, "my name is", "spoke to", "of billing". */
export function namesByPhrase(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const { cue, next } of phrases) {
    for (const found of text.matchAll(cue)) {
      const span = nameFrom(text, found.index + found[0].length, next)
      if (span !== null) spans.push(span)
    }
  }
  for (const pattern of [department, signedAddress]) {
    for (const found of text.matchAll(pattern)) {
      const title = titleBefore.exec(found[0])?.[0].length ?? 0
      const end = found.index + found[0].length
      if (!noName.test(found[0].slice(title))) spans.push({ start: found.index + title, end })
    }
  }
  return spans
}

function nameFrom(text: string, from: number, next: RegExp | null): Span | null {
  const start = from + (titleBefore.exec(text.slice(from, from + 40))?.[0].length ?? 0)
  nameHere.lastIndex = start
  const written = nameHere.exec(text)?.[0].replace(/\.$/, '')
  if (written === undefined || written.length < 2 || noName.test(written)) return null
  const end = start + written.length
  if (next === null) return { start, end }
  next.lastIndex = end
  return next.test(text) ? { start, end } : null
}
