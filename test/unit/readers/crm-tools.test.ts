import { describe, expect, it } from 'vitest'
import { fixture, readWhole, rolesOf } from './support.ts'

describe('exports of deals', () => {
  it('leaves hidden columns of Dynamics out, and takes ids out of their braces', async () => {
    const { inspection, records } = await readWhole(fixture('deals/dynamics.csv'))
    expect(inspection.reading).toMatchObject({ tool: 'Dynamics 365', kind: 'deal' })
    expect(rolesOf(inspection)).toMatchObject({
      id: ['(Do Not Modify) Opportunity'],
      'leave-out': ['(Do Not Modify) Row Checksum', '(Do Not Modify) Modified On'],
    })
    expect(records[0]?.ownId).toBe('6F9619FF-8B86-D011-B42D-00C04FC964F1')
    expect(records.map((record) => record.when?.iso ?? null)).toEqual(['2026-03-04', '2026-03-09', '2026-03-10', null])
  })

  it('takes the actual revenue of Dynamics before the estimated one', async () => {
    const { records } = await readWhole(fixture('deals/dynamics.csv'))
    expect(records.map((record) => record.deal?.amountMinor)).toEqual([4_800_000, 1_200_000, 900_000, 5_100_000])
    expect(records.map((record) => record.deal?.outcome)).toEqual(['won', 'lost', 'no-decision', 'open'])
  })

  it('reads a Salesforce report quoted in every cell, with the header again and lines under the table', async () => {
    const { inspection, records, items } = await readWhole(fixture('deals/salesforce-report.csv'))
    expect(inspection.columns.find(({ role }) => role === 'when')?.dateOrder).toBe('mdy')
    expect(records.map((record) => record.deal?.amountMinor)).toEqual([123_456_700, 9_800_000, 750_000, 1_200_000])
    const skips = items.flatMap((item) => (item.type === 'skip' ? [item] : []))
    expect(skips.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'the header again'],
      [7, 'empty row'],
      [8, '1 column where 9 are expected'],
      [9, 'a line under the table, not a row of it'],
      [10, 'a line under the table, not a row of it'],
    ])
    expect(skips[3]?.cells).toEqual(['Confidential Information - Do Not Distribute'])
  })

  it('gives ids of 15 characters the form of 18, and takes the account by its name', async () => {
    const { inspection, records } = await readWhole(fixture('deals/salesforce-ids.csv'))
    expect(records.map((record) => record.ownId)).toEqual(['0065g00000AbCdEAAV', '0065g00000AbCdFAAV'])
    expect(records.map((record) => record.account)).toEqual(['Northwind', 'Contoso'])
    expect(rolesOf(inspection)).toMatchObject({ reason: ['Loss_Reason__c'], competitor: ['Competitor__c'] })
    expect(records[0]?.deal).toMatchObject({ amountMinor: 4_800_050, currency: 'EUR' })
  })

  it('reads HubSpot whatever the case of its headers', async () => {
    const { inspection, records } = await readWhole(fixture('deals/hubspot-case.csv'))
    expect(inspection.reading.tool).toBe('HubSpot')
    expect(records.map((record) => record.deal?.outcome)).toEqual(['won', 'lost', 'open'])
    expect(records[1]?.passages[0]).toMatchObject({ voice: 'reported', text: 'They stayed with their spreadsheet' })
  })
})

describe('attributes that matter', () => {
  it('stores them under names that are the same in every source', async () => {
    const { inspection, records } = await readWhole(fixture('accounts/accounts-values.csv'))
    expect(inspection.reading.kind).toBe('account')
    expect(rolesOf(inspection)).toMatchObject({
      segment: ['Customer segment'],
      plan: ['Subscription plan'],
      role: ['Job title'],
      region: ['Country'],
      'product-area': ['Feature area'],
      'journey-stage': ['Lifecycle stage'],
    })
    expect(records[0]).toMatchObject({
      account: 'Northwind',
      accountFacts: { valueMinor: 12_000_000, currency: 'EUR', renewalOn: '2026-09-30' },
      attributes: {
        Segment: 'Enterprise',
        Plan: 'Scale',
        Region: 'Germany',
        Role: 'Buyer',
        'Product area': 'Planning',
        'Journey stage': 'Renewal',
      },
    })
  })
})
