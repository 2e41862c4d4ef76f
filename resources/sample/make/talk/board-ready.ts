import { exchanges } from '../stock.ts'

export const boardReadyTalk = exchanges(`
* The board meeting was the first in my time where nobody asked what a number meant. They went straight to what to do about it.
l Which page did you use?
* The one with the waterfall and the comments beside it.

* Our managing director opens the dashboard on Sunday evening. I know, because my phone's stopped ringing on Monday morning.

* I put it on the screen, clicked on the group figure and went down to the single booking, live. The chairman leaned forward. He doesn't lean forward.
l I wish I had a picture of that.

* We used to print sixty pages. Now it's four screens, and people really look at them.
l Did anyone miss the sixty pages?
* One person. He's retired since.

* The layout's what sells it in house. Warehouse people, sales people, they all get it without me standing next to them.

* The bank asked how we make the forecast page. That was nice, they see a lot of those.
l May I tell that to the design team?
c Sure.

l What is working well?
* The dashboards. They're clear, they're quick to build, and I don't need to polish anything before I show it upstairs.

* Trustees aren't finance people. With the one-pager they understand in a minute how the charity's doing.

* We have it on the wall in the canteen. On the day after we put it up, two people from production came to ask about scrap rates. In ten years nobody ever asked about scrap rates.
l That's the best story I've heard this month.
`)
