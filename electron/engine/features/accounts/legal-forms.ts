/**
 * Legal forms of companies as their folded words, by where they are used. 'Group' and 'Holding' are not among them: a
 * group and a company of it may be two customers. Nor are forms that are everyday words ('is', 'me', 'unlimited').
 */
const forms = [
  // English
  `ltd, limited, inc, incorporated, corp, corporation, co, company, llc, llp, lllp, pllc, lp, plc, public limited company,
   limited liability company, limited partnership, pty, proprietary limited, pvt, private limited, pte, cic, dac, clg, bhd,
   sdn bhd, berhad, ulc, ltee, limitee`,
  // German
  `gmbh, ggmbh, mbh, gesellschaft mbh, gesmbh, ag, aktiengesellschaft, kg, kgaa, ohg, gbr, ug, ug haftungsbeschrankt,
   haftungsbeschrankt, ev, eg, ek, se`,
  // French, Belgian, Luxembourgish
  `sa, sas, sasu, sarl, sa rl, eurl, snc, sca, scs, scop, sprl, srl, bvba, cvba, asbl, vzw, societe anonyme`,
  // Dutch
  `bv, nv, vof, cv, besloten vennootschap`,
  // Spanish, Portuguese, Latin American
  `sl, slu, sau, sa de cv, sab de cv, sapi de cv, s de rl, s de rl de cv, ltda, lda, limitada, eirl, eireli, sac, spa,
   sociedad anonima, sociedade anonima`,
  // Italian
  `srls, sapa, sas di, snc di, societa per azioni`,
  // Nordic
  `ab, ab publ, publ, aktiebolag, aps, as, asa, aktieselskab, oy, oyj, oy ab, osakeyhtio, ehf, hf, ohf, ans, ks, ivs`,
  // Central and Eastern Europe, Greece, Turkey
  `sp z oo, spzoo, sp k, sp j, spolka akcyjna, sro, spol sro, doo, dd, ad, ead, eood, ood, kft, zrt, nyrt, ou, uab, sia,
   ooo, oao, pao, zao, ооо, оао, пао, зао, ао, тов, epe, ike, anonim sirketi, ltd sti, sti`,
  // Asia, Middle East
  `kk, gk, yk, kabushiki kaisha, pt, tbk, jsc, ojsc, pjsc, cjsc, fze, fzco, fz llc, wll, saog, saoc, psc, qsc`,
].flatMap((some) => some.split(/,\s*/))

const known: ReadonlySet<string> = new Set(forms)
const lastWords: ReadonlySet<string> = new Set(forms.map((form) => form.split(' ').at(-1) ?? ''))
const longest = Math.max(...forms.map((form) => form.split(' ').length))

/** Forms that stand before the name: 'PT Contoso Tbk', 'ООО Ромашка'. */
const leading: ReadonlySet<string> = new Set(['pt', 'ooo', 'oao', 'pao', 'zao', 'ооо', 'оао', 'пао', 'зао', 'тов'])

/** Whether one word by itself is a legal form: 'SAS' may be a company or what is left of one. */
export const isLegalForm = (word: string): boolean => known.has(word)

/**
 * A name's words without the legal forms that end it.
 * @param least words that stay even when they are a form: of 'The Limited' or 'SAS' nothing else would be left.
 */
export function withoutLegalForms(words: readonly string[], least = 1): readonly string[] {
  const from = words.length > 1 && leading.has(words[0] ?? '') ? 1 : 0
  let to = words.length
  while (to > from + least) {
    const length = longestFormBefore(words, to, from + least)
    if (length === 0) break
    to -= length
    // 'Contoso & Co': the 'and' joined the form.
    while (to > from + least && words[to - 1] === 'and') to -= 1
  }
  return words.slice(to - from < least ? 0 : from, to)
}

function longestFormBefore(words: readonly string[], to: number, from: number): number {
  if (!lastWords.has(words[to - 1] ?? '')) return 0
  for (let length = Math.min(longest, to - from); length > 0; length -= 1) {
    if (known.has(words.slice(to - length, to).join(' '))) return length
  }
  return 0
}

/** Chinese, Japanese and Korean forms are written without a space, before or after the name. */
const cjkForms =
  /^(?:株式会社|有限会社|合同会社|주식회사|\(株\)|\(주\))\s*|\s*(?:株式会社|有限会社|合同会社|주식회사|\(株\)|\(주\)|股份有限公司|有限责任公司|有限公司|公司)$/gu

export function withoutCjkForms(name: string): string {
  const bare = name.trim().replace(cjkForms, '').trim()
  return bare === '' ? name : bare
}
