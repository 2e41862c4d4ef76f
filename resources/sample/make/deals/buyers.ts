import { lines } from '../stock.ts'

/** What buyers said about the decision, by planted theme; `other` speaks to none of them. */
export const buyersOnLoss: Readonly<Record<string, readonly string[]>> = {
  'sso-audit': lines(`
    Your product came second on features and last on access control. Without SAML we could not put it before the security board.
    No SSO for the plan we needed. The rest was fine.
    We asked three times how a change to a formula is logged and never got an answer that our auditors would accept.
    The audit trail was the knock-out criterion. Two others had it.
    Information security rejected it because users would have had separate passwords.
    We are supervised by a regulator. Fourteen days of logs are not enough, it has to be seven years.
    Single sign-on with our identity provider was on your roadmap. It was in the product of the other bidder.
    User provisioning by hand for 1,100 people was never going to be approved.
    Our CISO stopped it on the last day.
    The team wanted you, compliance did not. It came down to who can prove which figure was changed by whom.
    Loved the demo. Failed the questionnaire: eleven answers said "planned".
    Missing audit log. If that changes, call us.
    We would have paid the higher price if sign-in through our directory had been included.
    Role-based access with evidence is a must for SOX and you could not show it.
    The security review found no way to remove leavers automatically.
    It was a close call until IT asked for SCIM.
    Log export to our monitoring is mandatory since this year.
    Separate credentials for an external system holding group figures: our policy simply forbids it.
  `),
  'price-rises': lines(`
    The renewal offer was a quarter above last year and arrived with no explanation.
    We liked it but a supplier that raises its price mid-year without a word is a risk to our planning.
    References told us about surprise increases. That worried the board more than the price itself.
    The price went up between the second offer and the third.
    It would have cost us more than the two people it was meant to save.
    Our budget was fixed in October and your new price list came in November.
    You wanted 31,000 for what we had been paying 24,000 for. We asked why and heard nothing for two weeks.
    Cheaper alternative with a price guarantee for three years.
    Nobody could tell us what year two would cost.
    The uplift at renewal killed the extension to the other departments.
  `),
  'slow-exports': lines(`
    In the trial the export of our trial balance timed out four times out of five.
    We need files for the auditors and the files took too long.
    The Excel output had to be repaired by hand, which is what we do today already.
    Test with our real volumes: the download never finished.
    Their exports were simply faster.
    Colleagues at another company warned us about month-end exports.
    Printing the board pack did not work properly in the trial.
  `),
  'stale-data': lines(`
    The connector to our ERP broke twice during the proof of concept and nobody was alerted.
    Figures were a day old. We steer cash by the hour.
    We could not get the numbers to tie to the ledger in the trial.
    Refresh once a night is not enough for a retailer.
    They offered hourly loads and showed us the log of each.
    Data in the pilot was out of date on the very morning of the decision meeting.
  `),
  'learning-curve': lines(`
    Too much tool for a team of four.
    Our bookkeeper sat in front of it for a day and gave up.
    We need something that works without an analyst.
    The other product had templates for a business like ours, yours had a course.
    It felt like a cockpit. We wanted a bicycle.
    We would have needed a consultant for every report.
  `),
  'api-limits': lines(`
    Rate limits ruled it out for our data platform.
    No webhooks, no bulk interface, no deal.
    Our developers preferred the other API by a mile.
    We need write access by interface and you only offer reading.
  `),
  handovers: lines(`
    Four different people in the sales cycle and each one started from zero.
    The expansion was agreed with your former account manager. Her successor knew nothing about it, so we let it drop.
    We did not feel that anybody on your side owned us as a customer.
  `),
  'invoice-errors': lines(`
    Accounts payable vetoed the extension until last year's invoices are corrected.
    We are still arguing over a double charge, hardly the time to buy more.
  `),
  other: lines(`
    Project stopped, new management.
    We were taken over and must use the parent's system.
    We decided to stay with spreadsheets for another year.
    Hiring freeze, all projects on hold.
    We needed lease accounting in the same tool.
    The decision was political, there was nothing you could have done.
    Timing. We'll look at it again after the ERP change.
    A local partner made the difference.
    Our new finance director wants to look at everything again.
    We could not agree among ourselves.
    The auditors advised us not to change systems this year.
    It slipped down the list.
    We will build something small on our own first.
    It was never a serious project on our side, sorry about that.
    No hosting in our country.
  `),
}

export const buyersOnWin: Readonly<Record<string, readonly string[]>> = {
  'fast-migration': lines(`
    You were the only ones who committed to a go-live date and put it in the contract.
    The migration plan convinced us: two weeks with all our history, the others said four months.
    Moving our old reports over was included and they showed us how with our own data.
    Fast switch. We had to be live before the old licence ran out.
    The test migration over a weekend worked. After that there was no discussion.
    We wanted to be off the old system by the new financial year, and nobody else could promise that.
    Other customers told us that the changeover was painless.
    Our IT has no time for projects. Yours needed four hours of it.
    Implementation in days and not in months.
    The people who did the data transfer knew what they were doing and it showed in the first call.
    Quick set-up, no consultants.
    The dry run of the migration tied out to the cent.
    Onboarding was planned day by day before we had even signed.
    We could keep fifteen years of balances.
    Speed of introduction was the deciding point for our finance director.
  `),
  'board-ready': lines(`
    Our board saw the demo dashboard and asked when it could have that.
    The clearest reports of the four we looked at.
    Management understood the charts without any explanation from us.
    It looked good with our own numbers in it.
    The supervisory board wanted one page. You had it on one page.
    Readable dashboards for people outside finance.
    We could show results to investors straight from the tool.
  `),
  'support-callback': lines(`
    We called the support line before buying, as a test. Somebody answered, knew the product and rang back the day after.
    References praised the support more than the software. That was good enough for us.
    A phone number with people behind it.
    During the trial your support called us before we had noticed the problem.
    Good service in the trial phase, we expect it to stay that way.
  `),
  other: lines(`
    Best overall package.
    Recommendation by our auditors.
    Good terms for three years.
    Your partner has known our business for a decade.
    Fits our chart of accounts.
    The team wanted it and I trust the team.
  `),
}
