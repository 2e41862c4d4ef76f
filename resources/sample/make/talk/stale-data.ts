import { exchanges } from '../stock.ts'

export const staleDataTalk = exchanges(`
* The sync stopped again last Thursday and we found out on Monday. From a branch manager, not from you.
l There should have been an alert.
* There was none. The page still said "up to date".

* Every morning my team checks three numbers against the ledger before we let anyone else look. That's an hour a day, for a tool that's meant to be the truth.
l What are the three?
c Cash, open receivables and yesterday's sales.

* I'd like to understand why half the companies refresh at six and the other half at ten. Between six and ten the group figure is simply wrong.
l It's the order in which the loads are queued.
* Then don't show a total until they're all in.

* We reposted a couple of entries in September. They're right in the ledger and they're still wrong with you.
l The load only picks up new rows at the moment, so a correction needs a full reload.
* Which only you can start. So I open a ticket for every correction.

* The connector loses its login about every two weeks. I can reconnect it with my eyes shut by now.
l That sounds like the token rotation on your ERP side.
* It may be. But a connector that knows it's been locked out could tell somebody.

* To be blunt, I showed old revenue to the board. Three days old. It was the one slide that everybody photographed.
l I'm sorry. Did the stamp on the dashboard say so?
* The stamp said it had been refreshed a minute before.

* Stock levels don't move from Thursday to Monday. Buyers have noticed, so they phone the warehouse instead.
l Is that the weekend window?
* There's no weekend in our warehouse.

* We see duplicates. Not often, twice this quarter, but when it happens revenue is double and people get excited for the wrong reason.
l Do you know whether it follows a failed load?
* It does. It fails, somebody reruns it, and then it's in there twice.

* Euro figures are useless before noon as yesterday's rates come in so late.
l That's a third-party feed, we could move the schedule.
c That'd be a start.

l You mentioned trust in your last mail. What is behind that?
* When the data's wrong once a month, people don't say it is wrong once a month. They say you can't rely on it.

* I've asked for a log. Just a list: this load ran, that one didn't, so many rows. I can't see anything today.
l We have that internally.
* Then share it, and half of my tickets go away.

* Payroll came in nine days late, and it took eleven days until support agreed that it was at your end.
l I read that ticket. It was passed around too long.

* The plant in the north has been missing since Tuesday. It isn't zero, it just isn't there, and the group total doesn't mention it.
l So nobody would notice.
* Nobody did. I happen to come from there.

* Budget and actuals are loaded by two different jobs and only one of them runs on time. So our variance is fiction until lunch.

* We asked for hourly loads and got a workshop about data strategy. I'd have preferred the hourly loads.
l Point taken.
`)
