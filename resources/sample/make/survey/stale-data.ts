import { lines, type SurveyStock } from '../stock.ts'

/** Figures lag behind the accounting system because the sync stops or runs late. */
export const staleData: SurveyStock = {
  id: 'stale-data',
  reasons: lines(`
    The numbers are a day behind and nobody can tell me why.
    Data sync with our accounting system stops every other week.
    I presented revenue that was three days old. To the board. Never again.
    The connector drops silently and you only notice when the figures don't move.
    Yesterday's figures are no use to a treasury team.
    Sync failed over the weekend, no alert, Monday's report was Friday's report.
    We keep having to press refresh and hope.
    Numbers in Ledgerleaf and in our ledger don't match, and it's always Ledgerleaf that is out of date.
    Refresh is unreliable
    I no longer trust what I see without checking it in the source, which rather defeats the purpose of a reporting tool.
    Every morning the same question in our team: is this today's data?
    The bank feed lags.
    If the connector needs a new login, say so. Ours was dead for nine days.
    Stale data, sadly.
    Half of the entities refresh at 6, the other half some time before lunch, so consolidated figures are wrong all morning.
    Out-of-date figures cost us credibility with the sales directors.
    The "last updated" stamp says one minute ago. The figures say Tuesday.
    Intercompany postings show up a day late and the totals don't tie.
    Love the tool when the data is fresh. That's about four days out of five.
    Connection to our ERP needs to be reset again and again, I know the steps by heart.
    Our warehouse numbers didn't update for a week in March and we ordered stock on the basis of them. That was an expensive lesson and I still hear about it.
    Unreliable connector.
    we had a gap of two days in the cash report and had to fill it by hand
    When the overnight load fails everything downstream is wrong, and there's no rerun button for us, only a ticket.
    Duplicates after the sync. Twice this quarter revenue was counted double.
    It would be a ten if I could trust the refresh.
    The feed from payroll broke in {spring|May} and it took support eleven days to see that it was on your side.
    Can't rely on the figures being current.
    Data arrives late, decisions get made without it.
    I have a calendar reminder to check whether the sync ran. A calendar reminder.
    Mismatch between source and dashboard, explained to us as "eventual".
    Live reporting, they said. Live as of when?
    Sync stops without notice.
    Currency rates are loaded late, so all our euro figures are off until noon.
    Numbers jump around during the day because loads come in pieces.
    The connector to our billing system was down more often than it was up.
    Good overall. Just wish the refresh was more dependable.
    Historic corrections in the ledger never come through. You only load new rows, so anything reposted stays wrong for good.
    Refresh times are a mystery.
    My CFO opened the app at eight and saw last week. Then he opened my inbox.
    Not real time, not even same day at month end.
    The integration forgets its credentials.
    Late data makes the daily cash call pointless.
    We compare with the source each day, takes an hour, finds something every time.
    Figures do not tie to the general ledger after a restatement.
    Sometimes an entire subsidiary is missing until someone asks. It comes back a day later, with no explanation, as though it had been on holiday.
    Feels like looking at light from a dead star. Pretty, but old.
    Connector errors say "error 17". What am I to do with a 17?
    Sync delays again this month
    You need to tell us when a load has failed. Silence looks like success.
    Stock levels frozen since Thursday.
    Cannot use it for daily steering, as the import is too slow and too often broken.
    Actuals update, budgets don't, so every variance is nonsense until someone triggers a full load.
    Old numbers.
    Since we added a second ledger the nightly job collides with itself and one of the two loses.
    I had to apologise to a store manager for a drop in sales that never happened. It was a missing load.
    Dashboards look great. Shame about what's in them before ten o'clock.
    The data is wrong often enough that people have started to keep their own lists.
    Refreshing takes ages and sometimes it just doesn't.
    Trust in the data is gone in two of our five departments.
    On the Monday of our sales conference the regional figures on the big screen were those of the previous Wednesday, two hundred people saw it, the best-selling region was shown last, and although your team explained afterwards very politely that a scheduled load had been skipped, I am the one who is still asked about it in the lift.
  `),
  wishes: lines(`
    An alert when a sync fails.
    Data freshness
    A sync that runs more than once a night.
    Show how old each number is.
    Reliability of the connectors.
    A button to rerun a load ourselves.
    fix the sync
    Stop the connector from forgetting its login.
    Same-day figures.
    Make the figures tie to the ledger.
    Load corrections as well as new postings.
    Real-time data, or at least hourly.
    Honest time stamps.
    Error messages that say what to do.
    Stability of the ERP integration.
    Let us see the log of the nightly load.
    Refresh all entities at the same time.
    Currency rates before 8 am.
  `),
}
