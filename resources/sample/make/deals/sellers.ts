import { lines } from '../stock.ts'

/** What the seller typed as the reason of a loss, by planted theme; `other` speaks to none. */
export const sellersOnLoss: Readonly<Record<string, readonly string[]>> = {
  'price-rises': lines(`
    Price
    Lost on price
    Price - competitor undercut us
    Customer pushed back on uplift, would not sign at new list price
    Renewal uplift not accepted, went to tender
    Too expensive for them after new price list, no room to discount
    Unhappy with increase, said they had no notice. Tried 10% off, too late.
    Budget. New tiers put them over their limit.
    price increase came up in every call since August
    Champion could not defend the uplift to CFO
  `),
  'sso-audit': lines(`
    Security requirements (SSO)
    Failed security review, no SAML on Growth plan
    Audit log missing
    IT veto because of SSO
    No SCIM provisioning, hard requirement in RFP
    Blocked by infosec questionnaire
    Product gap: audit trail
    Compliance wanted change log for formulas, we don't have it
    SSO again. Third one this quarter.
    Security team came in late and killed it
  `),
  'slow-exports': lines(`
    Export performance in POC
    Product gap: exports
    Trial export failed in front of the CFO
    Lost on performance, big volumes
  `),
  'stale-data': lines(`
    Connector issues during POC
    Wanted near real time, we load nightly
    Data did not tie out in pilot
    ERP connector broke twice, lost their trust
  `),
  'learning-curve': lines(`
    Too complex for the customer
    No analyst on their side, could not get value out of the trial
    Went for a simpler tool
    Small team, felt overwhelmed by set-up
  `),
  'api-limits': lines(`
    API limits
    Technical fit, needed webhooks and bulk API
  `),
  handovers: lines(`
    Went quiet after the account changed hands
    Inherited this one, no notes, no champion
  `),
  'invoice-errors': lines(`
    Open billing dispute, AP blocked the order
  `),
  other: lines(`
    Competitor relationship
    Lost to incumbent
    Features
    Feature gap: lease accounting
    Timing
    Champion left
    Merger, moving to parent's platform
    Other
    Unknown
    Partner went with another vendor
    Lost on commercial terms
    Needed local hosting
  `),
}

export const sellersOnNoDecision = lines(`
  No decision
  Project on hold
  Went dark
  No budget this year
  Hiring freeze on their side, revisit in spring
  Staying with spreadsheets for now
  Priorities changed, ERP project first
  No response since demo
  Sponsor moved to another role
  Postponed to next financial year
  Lost to no decision, will nurture
  Reorg
`)
