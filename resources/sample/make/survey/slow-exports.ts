import { lines, type SurveyStock } from '../stock.ts'

/** Exports take very long, time out, or come out wrong; all year, everywhere. */
export const slowExports: SurveyStock = {
  id: 'slow-exports',
  reasons: lines(`
    Exports to Excel take forever.
    Month end is painful: the PDF export times out at least twice before it works.
    The big export fails around 80% and then you start again from zero.
    I start the export, make coffee, drink the coffee, and then it says "something went wrong".
    Exporting anything over 50k rows is a lottery.
    Download of the ledger report never finishes in one go.
    Slow exports
    Everything is fine until you want your data out. CSV downloads hang and there is no message telling you why.
    We run the same export every Friday. Every Friday somebody has to babysit it.
    Took 40 minutes to export what takes 2 in our old tool.
    Excel files come out with merged cells and numbers stored as text. We fix them by hand every single week.
    The spinner. I know that spinner better than my children.
    Export to PowerPoint breaks the charts, so I paste screenshots like it's 2009.
    I like the reports but getting them out of the system in time for the board pack is a fight each month, because the export queue seems to be shared by the whole world and at nine in the morning on the first working day everybody is in it.
    Large spreadsheets time out.
    Had to split one export into twelve, one per month, otherwise it dies.
    The PDF cuts off the right-hand columns.
    Works well on screen, terrible on paper. The printed pack has charts over two pages.
    export is soooo slow
    Two exports failed during audit week. Not ideal.
    Our auditors want files, not links, and files are exactly what you are bad at.
    I schedule exports overnight now because during the day it's hopeless.
    It's 2026 and I'm waiting for a CSV.
    Reports themselves are OK, but {pulling|getting} them into Excel is slow and loses the formatting.
    Generating the monthly pack has gone from three minutes to fifteen since we added the second entity.
    The export job says completed, the file is empty.
    Speed. Mostly of downloads.
    When an export dies there's no log, no reason, no retry button. You just sit there.
    My analysts keep a shadow copy of the data because they don't trust the export to be there when they need it.
    Export quality is poor: dates flip between day and month, negative numbers lose their brackets.
    Good for looking, bad for taking away.
    Three of us starting a download at once seems to be enough to bring it to its knees.
    The "email me when ready" option never emails me.
    Performance when exporting is the one thing that makes me swear at work.
    CSV export cuts off at 100,000 lines without saying so. We sent wrong totals to the bank. I repeat: without saying so.
    Waiting for files
    We lose roughly half a day per close to failed downloads, I added it up.
    Loading a dashboard is quick but exporting that same dashboard is like pulling teeth.
    Bulk export of all cost centres is impossible, one at a time it is.
    There are 64 cost centres. I export them one by one. Guess my score.
    Because the export failed again today while I was being asked for the numbers in a meeting.
    Nothing wrong with the analysis part. The output files are the weak spot.
    Charts in the PDF are blurry.
    Exports time out {at quarter end|whenever we actually need them}.
    It's alright. Export could be faster.
    Page breaks in printed reports are random.
    A simple trial balance export shouldn't need three attempts.
    The Excel download drops our custom number formats, so every figure shows six decimals.
    Getting a file out takes longer than building the report did.
    We asked in spring about the export timeouts, were told it was being looked at, and it's still being looked at.
    I've a macro that cleans up your Excel output. It has 400 lines. I'm not proud of it.
    The file generator is unreliable around the first of the month
    Can't export filtered views, only the whole thing, and the whole thing is too big to finish.
    Timeouts, timeouts, timeouts.
    Good product let down by downloads that stall.
    I have stopped promising people a time for the pack.
    Exports run so long that my session ends before they do. Then it's gone.
    The csv has commas inside amounts and no quoting. Every import on our side trips over it.
    Would love to recommend it. But on the day we need it most, that is the day it can't produce a file.
    Half the download is missing if your connection drops for a second.
    Board pack printing is still a manual job.
    Download button greyed out for twenty minutes, no idea why.
    Sending a report to someone without a login means exporting, and exporting means waiting.
    Nice tool, slow at the only moment that counts.
    Word export ignores our template.
    Reports with more than ten charts simply don't come out.
    The job queue. Our file was number 212 the other morning.
    My export finished on the next day. I wish I was joking.
    Quick to build, slow to ship.
    You click export and pray.
    Every month the same ritual: I start the large export before the first meeting, look in after the second, find the error, start it again with fewer columns, look in after lunch, find half a file, split it by quarter, and by the time I've got all four parts and have glued them together the day is over and the numbers have changed.
  `),
  wishes: lines(`
    Export speed
    Faster exports, please.
    Make the Excel download work with big tables.
    A progress bar for exports that tells the truth.
    Fix the PDF layout so that it doesn't cut off columns.
    Let failed exports pick up where they stopped.
    exports
    Export of many cost centres in one go.
    Keep our number formats in Excel.
    Export only what I have filtered.
    Background exports with a mail when they're done. A mail that arrives.
    PowerPoint output that I don't have to repair.
    Say clearly when a file has been cut off.
    Reliability of downloads at month end.
    Bigger limits for CSV.
    Tell me why it failed.
    Put more machines behind the export queue.
    Printing.
    Decent page breaks.
    The speed of everything that ends in a file.
  `),
}
