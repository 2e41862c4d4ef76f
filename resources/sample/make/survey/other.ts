import { lines } from '../stock.ts'

/** Answers that speak to none of the planted themes. */
export const otherReasons = lines(`
  We only started last month, too early to say.
  My predecessor chose it, ask me again in a year.
  Does what it says.
  I would recommend it to some people but not to others, depends on what they need.
  Inherited it. It's okay.
  We're being merged with another company and nobody knows which tools will stay.
  The new logo looks like a cabbage.
  Reliable. Boring in a good way.
  Reminds me of a tool that I used at university.
  Too early, we are in the pilot phase.
  I don't recommend software to friends. We talk about other things.
  Nobody in my circle works in finance.
  You asked me the same question six weeks ago.
  Fewer surveys, more coffee.
  The colour scheme is hard on my eyes, I'm colour-blind and red and green are the same to me.
  Would be nice to have right-to-left support for our office in Amman.
  Keyboard shortcuts changed in the last release and my hands haven't forgiven you.
  Never any trouble.
  My screen reader can't read the tables.
  We need budgets by project, not only by department.
  It has made my Thursdays shorter.
  Hard to compare, it's the only one I know.
  The conference in autumn was great, good talks, awful lunch.
  Good enough.
  I use it twice a year for the property tax statement.
  The fiscal calendar can't do 13 periods, and we're a retailer.
  Our industry is too special for a general tool.
  Looking for lease accounting. You don't have it.
  I like the newsletter.
  We miss a proper cash-flow statement by the indirect method.
  Gets the job done.
  I'm only a viewer.
  Search doesn't find reports by their old names.
  Comments in cells would help, we use sticky notes at the moment.
  Works with our set of cost centres, which is more than I can say of others.
  Not my choice, but I've made my peace with it.
  You do one thing and you do it well.
  Rounding differences of a cent in consolidated views.
  Spell check in the commentary fields knows only American English.
  Ask our interns, they use it all day long.
  The partner who sold it to us was excellent, can't say much about Ledgerleaf itself.
  Time zones are a constant source of confusion between Sydney and us.
  I miss the old start page.
  We have moved most of it to the parent company's system, so we are on the way out through no fault of yours.
  A solid seven. I never give more.
  Tens are for holidays and my mother's cooking.
  In principle happy.
  Depreciation runs would be a great addition.
  I can't judge that, I only approve things.
  Could use a proper forecast module.
  Neutral.
  The community forum is a hidden treasure.
  There's a typo on the login page, second line, since 2024.
  The chat bubble covers the save button on small screens.
  Wish there were a way to lock a report once it's signed off.
  We need more decimals for unit prices of screws.
  Consolidation of minority interests isn't possible.
  It's a tool.
  You're in my top five of finance software, behind four I can't live without.
  Stable, no complaints.
  Hosting is in a country that our works council doesn't like.
  The certificate course was fun and my manager paid for it.
  Sorting of months is alphabetical: April, August, December. Who thought of that?
  No opinion, to be honest. I export nothing, log in to nothing, I just receive the summary each Monday and read it with my tea.
  Still comparing it with what we had before.
  The last update moved the buttons around for no reason.
  I'd like to rate the two modules separately, planning is a 4 and reporting is a 9.
  We got it bundled with something else.
  Cannot print labels.
  A bit of everything
  As a hospital we have rules for purchasing and can't recommend anyone.
  Company policy forbids recommending suppliers. Nothing personal.
  Fine.
  For now it fits.
  Better than a spreadsheet, worse than a colleague.
  It's been a quiet year. With software that's a compliment.
  We would need Arabic and Hebrew.
  Workflow for approvals lacks a deputy for holidays.
  Archive function is missing.
  I'd recommend it to my competitors so that they lose time. Kidding.
  Ask me when the pilot's over.
  It's not bad, it's not great.
  I'm leaving the company on Friday, so I'll be generous.
  I have no strong feelings about reporting software.
  The mascot in the loading screen is creepy.
  We do tenders every five years, so my opinion changes nothing.
  Happy customer since 2019
  Would like to group accounts by colour.
  Budgeting is done elsewhere.
  Our data is too small for a tool like that.
  It's fine for what we pay someone else to do with it.
  I like that you publish your roadmap.
  Two different date formats on the same screen.
  A native Linux client, I know, I know.
  Nothing to complain about, nothing to write home about.
  Not my area.
  My cat walked over the keyboard and now there's a dashboard called "öööp". I can't delete it.
  Headcount planning is missing.
  The price of coffee in our canteen worries me more.
  It depends.
  I miss being able to draw on a chart with a pen.
  Glossary for our own terms would be useful.
  Mostly harmless.
  The tool is good, our data isn't.
  Every second survey I write the same thing, so this time I'll write nothing new.
  Quarterly works for us, monthly wouldn't.
  Solid.
`)

export const otherWishes = lines(`
  Lease accounting.
  13 periods.
  Month names in the right order
  Lock reports after sign-off.
  A proper forecast module
  Comments in cells.
  Contrast of the greys on the start page.
  Send fewer surveys.
  Support for screen readers.
  Give me the old shortcuts back.
  A deputy for approvals.
  Indirect cash flow.
  Search
  Move the chat bubble.
  Project budgets.
  The lunch at the conference.
  More decimals.
  Hebrew and Arabic.
  Data residency in Switzerland.
  Find a better logo.
  Depreciation.
  Archive old reports somewhere.
  Dashboards for sustainability figures.
  A calendar of what's coming.
`)

/** Short answers that people really repeat, with the theme they speak to, if any. */
export const shortReasons: readonly (readonly [words: string, theme: string | undefined, times: number])[] = [
  ['too expensive', 'price-rises', 9],
  ['Too expensive', 'price-rises', 5],
  ['Price', 'price-rises', 4],
  ['great support', 'support-callback', 6],
  ['Support', 'support-callback', 4],
  ['slow', 'slow-exports', 3],
  ['Slow exports.', 'slow-exports', 3],
  ['easy to use', undefined, 5],
  ['Good product', undefined, 6],
  ['Works fine', undefined, 4],
  ['all good', undefined, 4],
  ['too complicated', 'learning-curve', 5],
  ['data not up to date', 'stale-data', 3],
  ['nice dashboards', 'board-ready', 5],
  ['no SSO', 'sso-audit', 3],
  ['app logs me out', 'mobile-signout', 4],
]

/** Answers that say nothing; kept for the score, no comments. */
export const nonAnswers = [
  'n/a',
  'N/A',
  '-',
  'nothing',
  'Nothing',
  'none',
  '.',
  'no',
  'n/a',
  '-',
  'na',
  '--',
  'nothing',
  'None',
] as const

/** Sentences some people add, with an address or a number that has to be masked (reserved domain and numbers). */
export const contactLines = lines(`
  You can reach me at reporting.desk@example.com if you want details.
  Call me on +1 202-555-0143 and I'll show you.
  My direct line is (415) 555-0117, I'm in until four.
  Write to month-end-team@example.org, we have screenshots.
  Happy to talk: 555-0162.
  Send the answer to controlling.south@example.net and not to the old address.
  I have raised this with finance-ops@example.com on our side as well.
  Ring +1 312-555-0188 after ten.
  Mail me: treasury.office@example.com
  For a call back use 020 7946 0158.
  Our shared mailbox is bi-requests@example.org.
  If anybody reads this: data-office@example.net.
`)
