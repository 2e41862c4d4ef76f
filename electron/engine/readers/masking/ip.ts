import { isIPv6 } from 'node:net'
import type { Span } from './span.ts'

const octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`
const quad = new RegExp(String.raw`(?<![\p{L}\p{N}_#§-]|\d[.,:/])${octet}(?:\.${octet}){3}(?![\p{L}\p{N}_]|\.\d)`, 'gu')
const colons = /(?<![\p{L}\p{N}_:.])(?:[0-9a-f]{1,4}|:):[0-9a-f:]{1,37}(?:\.\d{1,3}){0,3}(?![\p{L}\p{N}_:])/giu

const versionBefore =
  /(?:\b(?:v|ver|vers|versions?|versión|versione|versie|release|build|firmware|patch|update[ds]?|upgrade[ds]?|updating|upgrading|sections?|clause|chapter|kapitel|abschnitt|paragraphe?|art(?:icle|ikel)?|app|sdk|driver|rev(?:ision)?|mise à jour|actualiz\w*|aggiorna\w*|aktualisier\w*|bijgewerkt|geüpdatet)\b|§)[^\n]{0,28}$/iu
const versionAfter =
  /^[\s,;/–-]*(?:(?:to|bis|auf|à|a|naar|and|und|et|y|e|en|or|oder)\s+)?(?:v|ver|versions?|release)\b/iu
const networkNear =
  /\b(?:ips?|ipv4|adress\w*|address\w*|indirizzo|dirección|host\w*|servers?|clients?|ping\w*|dns|gateway|router|log-?ins?|network|vpn|subnet|firewall|ports?|proxy|whitelist\w*|allow\w*|block\w*|request\w*|traceroute|ssh|telnet|egress)\b/iu

/** Below this every part of a quad is small enough to be a version's or a section's. */
const smallestTelling = 32

/** IP addresses of both versions. Four small numbers with dots between count only where the words around speak of a network. */
export function findIps(text: string): readonly Span[] {
  return [...quads(text), ...sixes(text)].sort((one, other) => one.start - other.start)
}

function quads(text: string): Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(quad)) {
    const end = found.index + found[0].length
    if (isAddress(found[0], text.slice(Math.max(0, found.index - 48), found.index), text.slice(end, end + 40)))
      spans.push({ start: found.index, end })
  }
  return spans
}

function isAddress(written: string, before: string, after: string): boolean {
  if (written === '0.0.0.0' || written.startsWith('127.')) return false
  if (versionBefore.test(before) && !/\bips?\b[^\n]{0,12}$/i.test(before)) return false
  if (versionAfter.test(after)) return false
  if (written.split('.').some((part) => Number(part) >= smallestTelling)) return true
  return networkNear.test(before) || networkNear.test(after)
}

function sixes(text: string): Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(colons)) {
    const written = found[0].replace(/(?<!:):$/, '')
    const hex = written.replace(/[^0-9a-f]/gi, '')
    const groups = written.split(':').filter((group) => group !== '')
    if (groups.length < 3 && !groups.some((group) => group.length > 2)) continue
    if (hex.length < 4 || !/\d/.test(hex) || !isIPv6(written)) continue
    spans.push({ start: found.index, end: found.index + written.length })
  }
  return spans
}

export function normaliseIp(text: string): string {
  return text.toLowerCase()
}
