import { exchanges } from '../stock.ts'

/** How calls begin. */
export const openings = exchanges(`
l Good morning, can you hear me all right?
c Loud and clear. It's raining here, so nobody's in a hurry.

l Thanks for making the time. I know it's close week for some of you.
c It's fine, we've got three quarters of an hour.

l Hello, shall we wait for anybody else?
c No, the others send their apologies. Let's start.

c Sorry I'm late, the previous meeting ran over.
l No problem. We've only just opened the room.
c Good. What's on the agenda?
l Your list first, then mine.

l I've put the agenda in the chat. Usage, open points, and what you're planning.
c Can we take the open points first?
l Gladly.

c You sound a bit far away.
l Better now? I've changed the microphone.
c Much better.

l Welcome back. How was the year end?
c Long. But we got there.

l I'd like to record this for the notes, if that's all right.
c Go ahead.

l Nice to see you both. When did we last talk, in the spring?
c Before Easter, I think. A lot has happened.

c Hi. Before you ask, the coffee machine's been repaired.
l Then we can speak openly.

l Let me share my screen for a second. Can you see the summary?
c I see it. You've got an old logo of ours there.
l I'll have it changed.

c I've got a hard stop at half past.
l Then let me keep my part short.

l Good afternoon. I have forty minutes and one question: what should we do better?
c Do you want the long list or the short one?
l Start with the short one.

c We collected a few points in the team beforehand.
l Perfect, fire away.

l Hello everyone, I'm joined by a colleague from support today.
c Good, then we can settle a few things directly.

c Is it just me or is your picture frozen?
l It's me. I'll switch the camera off.

l Thanks for the documents, I read them on the way in.
c All nine pages? Then you know more than my boss.

l How are things in general?
c Busy. We bought a company, did you see it in the news?
l I did. Congratulations.
c Congratulate me when it's consolidated.

c Shall I start or will you?
l Please, you start.

l Right, the purpose today is to look back at the half year.
c And to look forward, I hope.
l That too.

c Can you see us? We've moved into the small meeting room, there's a birthday in the big one.
l I see two people and half a cake.
c That's all of us.

l Good morning from a very foggy river.
c Sunny here. Shall we swap?

c We've got visitors at eleven, so let's be quick.
l Twenty minutes will do.

l I've brought the list from last time. Five points, three of them done.
c Which three?
l You'll like them, they're the small ones.

c Is this being transcribed?
l It is, I'll send you the text afterwards.
c Then I'll try to speak in whole sentences.

l Thanks for moving this. I know the week was full.
c It still is, but this is more pleasant than the rest of it.

c Hello, this is the first time I'm joining. I took over the reports in the summer.
l Welcome. I'll try not to use too many abbreviations.

l Did my mail with the figures reach you?
c It did. I've printed it, call me old-fashioned.

c Let me close the door, they're drilling next door.
l I thought that was my line.

l We're a small group today.
c Small groups get things done.

c Before we start: is it true that your office has moved?
l Two streets further. Same coffee.

l I've kept this open on purpose. No slides.
c Good, I've seen enough slides this week.

c It's my last day before the holidays, so be gentle.
l Then I'll only ask easy questions.

l Are we complete?
c Complete and awake.
`)

/** How calls end. */
export const closings = exchanges(`
l I'll send you a summary by tomorrow evening.
c Great. And a date for the next one?
l In six weeks, I'll propose something.

c I think that's everything from our side.
l From mine, too. Thank you for being so open.

l Let me repeat what I take with me: three points, and I owe you an answer on each by Friday.
c That's how I've got it as well.

c I have to jump, sorry.
l No worries. I'll put the rest into a mail.

l Anything we haven't talked about?
c No. It was good to get it off my chest.

c Good talk. Let's see what comes of it.
l You'll hear from me next week.

l I'll open tickets for the two technical points and copy you in.
c Use my direct address, please, not the shared box.

c So, what happens next?
l I discuss it with the product team on Tuesday and call you on Wednesday.
c Wednesday after ten, then.

l Enjoy the rest of your day.
c You too. It's stopped raining, at least.

c Thanks for listening.
l Thanks for telling me.

l On a scale from nought to ten, just between us?
c Today? Six. Ask me again when the list is shorter.

c Can you send me the slides?
l They're on their way.

l Shall we keep the monthly rhythm?
c Every two months is enough, if somebody's reachable in between.
l Fine with me.

c I'll talk to my director and get back to you about the renewal.
l When do you think that could be?
c Before the end of the month.

l I've got no further points.
c Then we're giving each other ten minutes back. A present.

c Keep me posted, even if there's nothing new.
l Will do.

l Thanks again, and good luck with the audit.
c We'll need it. Bye.

c Next time with cake.
l Agreed.

l I'll make sure that the notes are complete this time.
c I'd appreciate it.

c That was useful. I didn't expect to say that.
l I'll take it.

l Then I'll let you get back to the close.
c Thank you. It won't close itself.

c Put the next one in the afternoon, mornings are hopeless.
l Afternoon it is.

l I'll draft an answer to each point and send it round.
c Keep it short and I'll read it.

c My battery's going. We're done anyway, aren't we?
l We are. Safe travels.

l Thank you for your patience with us.
c I've got some left. Not a lot.

c If the first point's solved by next time, I'll be happy.
l Then that's what I'll work on.

l Who gets the minutes?
c Both of us, and the helpdesk.

c I've said what I wanted to say.
l And I've heard it.

l Until the new quarter, then.
c Until then. Say hello to the others.

c Let's not wait another four months.
l I'll put something in for six weeks from now.

l Would you recommend this format to your colleagues?
c The call, yes.

c There's somebody waiting for the room. Thanks, everyone.
l Thank you, bye.

l I'll chase the open ticket today.
c I'd be grateful.

c Right, lunch.
l Enjoy it.
`)
