import { describe, expect, it } from 'vitest'
import { commentsOf, fixture, readWhole, rolesOf } from './support.ts'

describe('deals and accounts', () => {
  it('reads Salesforce API exports, with line ends kept inside cells', async () => {
    const { inspection, records } = await readWhole(fixture('salesforce-api.csv'))
    expect(inspection.reading).toMatchObject({ tool: 'Salesforce', kind: 'deal' })
    expect(rolesOf(inspection)).toMatchObject({
      id: ['Id'],
      title: ['Name'],
      account: ['Account.Name'],
      reason: ['Loss_Reason__c'],
    })
    expect(records.map((record) => record.deal?.outcome)).toEqual(['won', 'lost', 'no-decision', 'open'])
    expect(records[0]?.deal).toMatchObject({ amountMinor: 12_500_050, currency: 'EUR', stage: 'Closed Won' })
    expect(records[1]?.passages[0]).toMatchObject({
      voice: 'reported',
      text: 'Price was too high.\r\nThey compared three tools.',
    })
    expect(records[1]?.deal?.competitor).toBe('Rivalsoft')
  })

  it('sets the footer of a Salesforce report apart and keeps a deal without an amount', async () => {
    const { inspection, records, skips } = await readWhole(fixture('salesforce-report.csv'))
    expect(rolesOf(inspection)['leave-out']).toEqual(['Opportunity Owner'])
    expect(skips).toEqual([
      { row: 5, reason: 'empty row' },
      { row: 6, reason: 'a line under the table, not a row of it' },
      { row: 7, reason: 'a line under the table, not a row of it' },
    ])
    expect(records.map((record) => record.deal?.amountMinor)).toEqual([123_456_700, 9_800_050, null])
    expect(records[2]).toMatchObject({
      deal: { outcome: 'no-decision' },
      remarks: [{ reason: 'Amount “tbd” is not an amount of money', fate: 'kept without an amount' }],
    })
  })

  it('reads HubSpot by the internal names of its stages', async () => {
    const { inspection, records } = await readWhole(fixture('hubspot.csv'))
    expect(inspection.reading.tool).toBe('HubSpot')
    expect(records.map((record) => record.deal?.outcome)).toEqual(['won', 'lost', 'open'])
    expect(records[1]?.account).toBe('Contoso')
  })

  it('reads Pipedrive with semicolons, decimal commas and two date columns', async () => {
    const { inspection, records } = await readWhole(fixture('pipedrive.csv'))
    expect(inspection.reading).toMatchObject({ tool: 'Pipedrive', delimiter: ';' })
    expect(records.map((record) => record.deal?.amountMinor)).toEqual([1_250_000, 800_050, 500_000])
    expect(records.map((record) => record.when?.iso.slice(0, 10) ?? null)).toEqual(['2026-01-10', '2026-02-11', null])
  })

  it('keeps what the seller reports and what the buyer says as two voices', async () => {
    const { inspection, records } = await readWhole(fixture('win-loss.csv'))
    expect(inspection.reading).toMatchObject({ headerAt: 2, kind: 'deal' })
    expect(inspection.notes).toContain('2 rows above the header are set apart.')
    expect(commentsOf(records.slice(1, 2))).toEqual([
      { voice: 'reported', text: 'Lost on price' },
      { voice: 'customer', text: 'The security review took too long and we gave up' },
    ])
    expect(records[1]).toMatchObject({
      place: { from: 5 },
      deal: { amountMinor: 12_000_000, currency: 'USD', outcome: 'lost' },
    })
  })

  it('reads yearly value and renewal of accounts, and keeps an account whose renewal does not exist', async () => {
    const { inspection, records } = await readWhole(fixture('accounts.csv'))
    expect(inspection.reading.kind).toBe('account')
    expect(records.map((record) => record.accountFacts)).toEqual([
      { valueMinor: 12_000_000, currency: 'EUR', renewalOn: '2026-09-30' },
      { valueMinor: 4_800_000, currency: 'USD', renewalOn: '2026-06-15' },
      { valueMinor: null, currency: null, renewalOn: null },
    ])
    expect(records[0]?.attributes).toEqual({ Segment: 'Enterprise', Plan: 'Scale', Region: 'EMEA' })
    expect(records[2]?.remarks).toEqual([
      { reason: 'Date “2026-31-12” does not exist', fate: 'kept without a renewal date' },
    ])
  })
})
