import { lines, type SurveyStock } from '../stock.ts'

/** Moving over from the old tool was quick; wins deals. */
export const fastMigration: SurveyStock = {
  id: 'fast-migration',
  reasons: lines(`
    We were up and running in nine days.
    Migration from our old system was painless.
    Moving five years of history took one weekend.
    The onboarding was the smoothest I have seen in my career.
    Quick set-up
    They moved all our reports over for us. I'd planned a quarter for it, it took two weeks.
    Switching was easier than I'd feared.
    The migration team mapped our chart of accounts in two calls.
    From signature to first report: six working days.
    Implementation on time and on budget. I had to check that it was a software project.
    Import of our old data just worked.
    Go-live was a non-event, in the best sense of the word.
    We dreaded the changeover for two years and then it was done between a Friday and a Tuesday, with the old numbers reconciled to the penny and a protocol that our auditors accepted without a single question.
    Easy start, good onboarding.
    I thought history would be lost. All of it is there, back to 2017.
    Fast implementation
    Their people did the heavy lifting of the data transfer.
    Our previous vendor quoted four months for the set-up. Ledgerleaf needed eleven days.
    No consultants needed to get started.
    Set-up was a breeze
    Training and go-live in the same week, nobody panicked.
    The conversion tool read our old report definitions. Didn't think that was possible.
    Rolled out to three countries in a month.
    We kept both systems running side by side for a week and after that nobody wanted the old one back.
    Seamless transition from spreadsheets.
    The onboarding plan was realistic and they kept to it.
    Everything migrated, nothing lost.
    Got the first useful dashboard on day two.
    Very well organised introduction, every step had a date and somebody responsible for it.
    onboarding was great, thank you
    Our IT spent four hours on it in total.
    I've been through six software introductions. This was the only one that I'd do again.
    The data move was the part we feared most and it turned out to be the easiest.
    Historical balances tied out at the first attempt.
    Deployment quick and clean.
    Quick to roll out to the new entity as well, we did that one {ourselves|on our own}.
    The switch cost us a weekend and two pizzas.
    Transfer of 14,000 cost objects without one error.
    They had us live before the new financial year, as promised.
    Being productive in the first week convinced even the sceptics.
    Smooth switchover.
    Migration support was superb: a checklist, a dry run, a person to call.
    Start-up help was excellent.
    It took longer to get the contract signed than to get the system live.
    A week from kick-off to first close.
    They took our messy spreadsheets and made sense of them in days.
    The cut-over plan had an hour-by-hour timetable, and it held.
    No downtime when we moved.
    Came from a tool that took a year to introduce. This took a fortnight.
    Connected our ledger on the first afternoon
    Everyone was trained before go-live, what a concept.
    The import wizard swallowed twelve old workbooks and only choked on one.
    We lost nothing in the move except our old licence fees.
    Quick implementation, good project manager on your side.
    Within a month all nine branches were on it.
    I'd put off the change for years. Should have done it sooner.
    The set-up team anticipated every question our auditors had about the opening balances.
    Old reports rebuilt for us before we even asked.
    Live in 5 days!
    Rollout was faster than our internal approval for it.
    We had three ledgers, two charts of accounts and one person who knew how they belonged together and was about to retire, so I expected the worst; your team sat down with him for two days, drew the whole thing on a wall, moved everything over a long weekend, and he left with cake and without a single phone call since.
  `),
  wishes: lines(`
    Offer the migration service to subsidiaries too, it was excellent.
    Write down how you migrate, others could learn from it.
  `),
}
