import { exchanges } from '../stock.ts'

export const slowExportsTalk = exchanges(`
* The exports are still our main headache. On working day one it took three attempts to get the trial balance out.
l How many rows are we talking about?
* A hundred and eighty thousand, give or take. It isn't big data, it's a ledger.

* Shall I show you? I press export, and now we wait. We can go on with the agenda in the meantime.
l Do you get a progress bar?
* I get a spinner. It's been at it since we started talking.

* It times out at around ten minutes. We've measured it. If the file needs nine you're lucky, if it needs eleven you're not.
l That matches the gateway limit. We are moving the big ones to a background job.
c When would that be?
l I'll have to come back to you with a date, I don't want to guess.

* What happens in practice is that one of my colleagues comes in at six to get the downloads before everyone else starts.
l Every month?
* Every month. She has a name for it: the early shift.

* The PDF is a different story. It comes out, but the last two columns aren't on the page.
l Landscape doesn't help?
* Landscape gives you one column more. We need two.

* The auditors asked for the full year as a file. We ended up sending twelve files, because the year in one go never finished.
l Did they accept that?
* They did, with a remark.

* Excel opens it, but the amounts are text. So before anybody can work with it, somebody runs a macro over it.
l I think that is the locale setting.
* We've been told that twice, and we've set it twice.

* There's no message. It just stops. If it said "too large" or "try again after eight" we could live with it, but it says nothing at all.
l Understood, so the missing feedback is as bad as the failure.
* It's worse. A failure you can plan for.

* Sixty-four cost centres, one export each. I've asked before whether there's a way to do them together.
l Not in the interface, I'm afraid.
* Then it stays two hours of clicking, on the first of every month.

l And how did the quarter end go, technically?
* Fine until the pack had to go out. Then the export queue. We were number two hundred something.
l I saw that spike on our side. We have added capacity since.
* I hope so, because December's bigger.

* For PowerPoint we have given up. People take screenshots and paste them. It's quicker than repairing what comes out.

* We lost a file in the middle. The job said done, the file had no rows in it, and nobody noticed before the bank did.
l That's serious. Do you have the time of that run?
c I'll send you the details after the call.

* It got slower after we added the second entity. Three minutes before, fifteen now.
l Per report or for the whole pack?
* For the same pack as before. The second entity isn't even in it.

* There were eleven people in the meeting watching a grey bar. In the end I read the figures aloud from my phone.
l What did you try to download?
* One page. With a table on it.

* We've started to build reports around the export. No long tables, no more than five charts, nothing after nine o'clock. That can't be the idea.

* I can see all the detail on screen. As soon as I want it as a file it's cut off at a hundred thousand lines.
l There should be a note about that at the end.
* There isn't. I compared the totals, that's how I know.
`)
