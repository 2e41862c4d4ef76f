import { exchanges } from '../stock.ts'

export const learningCurveTalk = exchanges(`
* We're four people. None of us is an analyst. I need something I can use on a Friday afternoon without having to read up on it first.
l Which report were you trying to build?
* Profit by shop. I got as far as something called a semantic layer.

* I watched the video. In the video there's a button that doesn't exist in my version.
l Those are being redone.
* In the meantime I'm stuck, as the written help assumes that I know what a dimension is.

* Your consultant built us a model and it's very clever. It's so clever that nobody dares to touch it.
l Would a training session help?
* We had one. It was two days, and I could've done with two weeks.

* My bookkeeper gave up. She's good, she's been doing this for thirty years, and she said it makes her feel old.

* Everything starts with a calculated field. I don't want to calculate a field. I want to see what we sold.
l There is a gallery of ready-made reports.
* For airlines and banks. We sell garden furniture.

* It took me a morning to add a column. I'm not proud of that, but I don't think it's all my fault.
l What was the hard part?
* Finding where. There are three places where columns live.

* New starters need about six weeks until they can do a report on their own. With the previous tool it was a day, though it did less, I grant you that.

l Is everyone on the team active?
* Two out of nine. The rest say it's too fiddly and ask one of the two.
l So it hangs on two people.
* On one, from next month.

* Could there be a mode with fewer buttons? I mean it. Give me ten buttons.
l I'll pass that on. You are not the only one who asks.
`)
