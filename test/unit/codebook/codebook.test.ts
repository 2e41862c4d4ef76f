import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCodes, type Code } from '#engine/codebook/code.ts'
import { codePointsBefore } from '#engine/codebook/code-points.ts'
import { guidOf, normalGuid } from '#engine/codebook/guid.ts'
import { readRefiCodebook, writeRefiCodebook } from '#engine/codebook/refi-codebook.ts'
import { writeRefiProject, type CodedProject } from '#engine/codebook/refi-project.ts'
import { readTaguette, writeTaguette } from '#engine/codebook/taguette.ts'

const code = (name: string, parts: Partial<Code> = {}): Code => ({
  guid: guidOf(name),
  name,
  description: '',
  colour: null,
  children: [],
  ...parts,
})

/** As other programs write it: braces, prefixes, lower-case guids, three levels, a set. */
const foreign = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" origin="Another program 24"
  xsi:schemaLocation="urn:QDA-XML:codebook:1.0 http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd">
  <Codes>
    <Code guid="0fb1f5a2-6b6c-4b0c-8f5e-0a4b9f6f1f10" name="Trust" isCodable="true" color="#ff8800">
      <Description>What customers rely on &amp; what breaks it</Description>
      <Code guid="{7D6B0A5E-60D4-43B2-9D7E-7C0F3E2B1A11}" name="Data" isCodable="true">
        <Code guid="7D6B0A5E-60D4-43B2-9D7E-7C0F3E2B1A12" name="Exports" isCodable="true"/>
      </Code>
    </Code>
    <Code guid="7D6B0A5E-60D4-43B2-9D7E-7C0F3E2B1A13" name="Price" isCodable="true"/>
  </Codes>
  <Sets><Set guid="7D6B0A5E-60D4-43B2-9D7E-7C0F3E2B1A14" name="All"><MemberCode guid="x"/></Set></Sets>
</CodeBook>`

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((one) => one.trim().replace(/\s+/g, ' '))
const plain = text.filter((one) => /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(one))
const tree = fc.uniqueArray(plain, { minLength: 1, maxLength: 12 }).map((names): Code[] => {
  const [first = 'one', ...rest] = names
  const half = rest.length >> 1
  return [
    code(first, { description: first, children: rest.slice(0, half).map((name) => code(name)) }),
    ...rest.slice(half).map((name) => code(name, { colour: '#4269D0' })),
  ]
})

describe('a REFI-QDA codebook', () => {
  it('is read as other programs write it, with every level', () => {
    const codes = readRefiCodebook(foreign, 'trust.qdc')
    expect(countCodes(codes)).toBe(4)
    expect(codes[0]).toMatchObject({
      guid: '0FB1F5A2-6B6C-4B0C-8F5E-0A4B9F6F1F10',
      colour: '#ff8800',
      description: expect.stringContaining('rely on & what breaks it'),
      children: [{ name: 'Data', guid: '7D6B0A5E-60D4-43B2-9D7E-7C0F3E2B1A11', children: [{ name: 'Exports' }] }],
    })
  })

  it('keeps a mere folder as what its codes are parts of', () => {
    const [folder, ...others] = readRefiCodebook(
      foreign.replace('name="Trust" isCodable="true"', 'name="Trust" isCodable="false"'),
      'trust.qdc',
    )
    expect(folder).toMatchObject({ name: 'Trust', children: [{ name: 'Data' }] })
    expect(others.map(({ name }) => name)).toEqual(['Price'])
  })

  it('gives back the codes that were put in', () => {
    fc.assert(
      fc.property(tree, (codes) => {
        expect(readRefiCodebook(writeRefiCodebook(codes), 'own.qdc')).toEqual(codes)
      }),
    )
  })

  it.each([
    ['broken XML', '<CodeBook><Codes>'],
    ['no codes', '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><CodeBook><Codes><Code name="&a;"/></Codes></CodeBook>'],
  ])('is refused with a reason for %s', (_what, file) => {
    expect(() => readRefiCodebook(file, 'x.qdc')).toThrow(/x\.qdc could not be read as a REFI-QDA codebook/)
  })
})

describe('a Taguette codebook', () => {
  it('is written with its four columns', () => {
    const codes = [code('Trust', { description: 'a, "b"', children: [code('Data')] })]
    expect(writeTaguette(codes, ({ name }) => name.length)).toBe(
      'tag,parent,description,number of highlights\r\nTrust,,"a, ""b""",5\r\nData,Trust,,4\r\n',
    )
  })

  it('gives back the names, descriptions and levels that were put in', () => {
    const shape = (codes: readonly Code[]): unknown =>
      codes.map(({ name, description, children }) => ({ name, description, children: shape(children) }))
    fc.assert(
      fc.property(tree, (codes) => {
        expect(
          shape(
            readTaguette(
              writeTaguette(codes, () => 0),
              'own.csv',
            ),
          ),
        ).toEqual(shape(codes))
      }),
    )
  })

  it.each(['tag', 'name', 'path'])('is read by a column called %s', (column) => {
    expect(readTaguette(`${column},description\nTrust,They keep their word\n`, 'own.csv')).toMatchObject([
      { name: 'Trust', description: 'They keep their word', children: [] },
    ])
  })

  it.each([
    ['a table without names', 'code;text\na;b', /no column named tag/],
    ['a row without a name', 'tag,description\n,b', /row 2 has no name/],
    ['a parent that is nowhere', 'tag,parent\na,b', /the parent “b” in row 2/],
    ['a circle', 'tag,parent\na,b\nb,a', /is part of itself/],
  ])('is refused with a reason for %s', (_what, file, why) => {
    expect(() => readTaguette(file, 'x.csv')).toThrow(why)
  })
})

describe('a REFI-QDA project', () => {
  const said = 'Sehr gut 👍 und schnell.\nNie wieder Excel'
  const project: CodedProject = {
    name: 'Pilot',
    author: 'A researcher',
    at: '2026-10-12T09:30:00.000Z',
    codes: [code('Speed'), code('Files')],
    documents: [
      {
        guid: guidOf('call 1'),
        name: 'Call 1',
        text: said,
        selections: [
          { start: 16, end: 23, codes: [guidOf('Speed')], memo: 'In the first minute' },
          { start: 25, end: 41, codes: [guidOf('Files'), guidOf('Speed')], memo: '' },
        ],
      },
    ],
  }
  const files = unzipSync(writeRefiProject(project))
  const xml = strFromU8(files['project.qde'] ?? new Uint8Array())

  it('holds each document as plain text, and selections in code points', () => {
    const document = strFromU8(files[`sources/${guidOf('call 1')}.txt`] ?? new Uint8Array())
    expect(document).toBe(said)
    const spans = [...xml.matchAll(/startPosition="(\d+)" endPosition="(\d+)"/g)].map(([, from, to]) =>
      [...document].slice(Number(from), Number(to)).join(''),
    )
    expect(spans).toEqual(['schnell', 'Nie wieder Excel'])
  })

  it('refers only to codes and notes that are in it', () => {
    const defined = new Set([...xml.matchAll(/<(?:Code|Note) guid="([^"]+)"/g)].map(([, guid]) => guid))
    const used = [...xml.matchAll(/targetGUID="([^"]+)"/g)].map(([, guid]) => guid)
    expect(used).toHaveLength(4)
    for (const guid of used) expect(defined).toContain(guid)
  })

  it('is the same bytes for the same project', () => {
    expect(writeRefiProject(project)).toEqual(writeRefiProject(project))
  })
})

describe('a guid', () => {
  it('is read with and without braces, and is null for what is none', () => {
    const guid = guidOf('x')
    expect(normalGuid(`{${guid.toLowerCase()}}`)).toBe(guid)
    expect(normalGuid('7')).toBeNull()
  })
})

describe('code points before an offset', () => {
  it('are what spreading the text gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        const before = codePointsBefore(any)
        let offset = 0
        ;[...any].forEach((sign, index) => {
          expect(before(offset)).toBe(index)
          offset += sign.length
        })
      }),
    )
  })
})
