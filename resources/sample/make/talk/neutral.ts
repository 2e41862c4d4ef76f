import { exchanges } from '../stock.ts'

/** Talk that belongs to no planted theme: plans, small talk, single wishes. */
export const neutralTalk = exchanges(`
l How is the new warehouse coming along?
c It opens in the spring, if the concrete dries. We'll need a second set of cost centres by then.
l Two weeks' notice is enough for that.

c We've changed our financial year. It ends in June from now on.
l I'll make a note, it affects the calendar settings.
c And the comparison with last year will look odd for a while, I suppose.
l For six months or so, yes.

l Are you still planning to bring in the planning module?
c Not this year. The appetite for new things is limited at the moment.

c Quick question about lease accounting. Is that something you do?
l No, and we don't plan to. There are good partners for it.
c All right, then I know.

l Who else should be in the loop on your side?
c The head of the service centre. I'll bring her along next time.

c We're thirteen periods now, like all retailers. Is there a way to show that?
l There is a workaround with a custom calendar.
c A workaround. Okay.

l How many people are using it at your end these days?
c Around forty a week, I'd say. It was thirty when we last spoke.

c We had a visitor from the parent company. They use something else, so there'll be a discussion at some point.
l Should we prepare something for that?
c Not yet. I'll tell you when it gets serious.

l Did the workshop with your controllers take place?
c It did, half of them by video. It was useful, mostly because they met each other.

c Can I lock a report when it's been signed off?
l Not yet. You can take away the edit rights.
c That's what we do, but somebody always forgets.

c The months are sorted by the alphabet in one of the filters. It's funny once.
l I'll report that as a bug.

l What is on your list for next quarter?
c Closing the books two days earlier. That's the big one. Everything else follows from it.
l What stands in the way?
c Intercompany, mainly. And people's habits.

c We'd need comments in single cells. At the moment there are sticky notes on screens.
l Literally?
c Yellow ones.

l Would you be willing to speak at our customer day?
c Ask me again after the audit. In principle I like that sort of thing.

c We're cutting travel, so no on-site meetings for the time being.
l Video is fine for us.

c Somebody here asked for a dark background, for the big screen in the control room.
l There's a theme for that, under display.
c Ah. Didn't know that.

c I've been asked to look at sustainability figures as well. Kilowatt hours, that kind of thing. Does anybody do that with you?
l A few customers do. I could introduce you.
c Yes, that'd be helpful.

l Was the release note useful?
c I skimmed it. Too long. Three lines would do.

c Our screen-reader user can't get into the tables. It's one person, but it's one person who can't work.
l I'll take that to our accessibility lead, with your permission to quote you.
c You've got it.

c We're hiring, by the way. Two controllers. If you know anyone.
l I'll keep my ears open.

l Is the holiday calendar set for your Irish company?
c I think so. Let me check while we talk. Yes, it is.

c Rounding. There's a cent of difference in the consolidated view and it attracts emails like a magnet.
l That's a display setting, I can show you now.
c Later, let's stay with the agenda.

c The forum's good, I have to say. I found two answers there that I hadn't even thought of asking for.

l How do you split the work between the two of you?
c I do the group and my colleague does the subsidiaries. On a bad day it's the other way round.

c There will be a new chief executive in the new year. Everything might be reviewed, or nothing.
l Would an overview of what you use be helpful?
c Two pages at most, yes.

c Depreciation we do elsewhere and that'll stay so.
l Fine, no need to move what works.

l May I ask what you measure yourselves by this year?
c Days to close, forecast accuracy, and whether people stay. In that order, officially.

c We tested the forecast function. It's a straight line, isn't it?
l It's a bit more than that, but with twelve points it does look like one.
c I'll feed it three years, then.

l Are the new joiners set up?
c Five out of six. The sixth starts on Monday.

c I'd like unit prices with four decimals. We buy screws by the hundred thousand.
l Let me find out whether that is a setting.

l Have you had a look at the new start page?
c I've seen it. I'm neither for nor against.

c Our auditors have changed, the new ones like spreadsheets even more than the old ones.
l I didn't know that was possible.

c One of the interns found a way to colour rows by hand. Now everything's purple.
l There's a reset, under appearance.
c Don't tell him.

l Which other systems are you replacing this year?
c Expenses and travel. After that I never want to see a project plan again.

c We might go public in two years. Might. It changes what we'll have to report and how fast.
l Good to know early, I'll treat it as confidential.

l Do you use the archive at all?
c What archive?
l That answers my question.

c I'd like to know how others do their rolling forecast. Not the theory, the mess.
l There's a round table in March, no vendors in the room.
c Put me down for that.

c The sales team has its own definition of revenue. It's a lovely number.
l Shall I help you to reconcile the two?
c That's diplomacy, not software.
`)
