/** Lines that name the speaker's trade, and the company names they can come from. */
const trades: readonly (readonly [words: RegExp, names: RegExp])[] = [
  [
    /garden furniture|three shops|shop to run|store manager|shops\b|retailer|area managers/i,
    /Retail|Stores|Grocers|Outfitters|Books|Toys|Wholesale|Apparel|Garden|Furniture|Nurseries|Florists|Kitchens|Bakeries|Pets|Jewellers|Optics|Mobilier|Cycles|Carpets|Cosmétique/,
  ],
  [/\bcharity|[Tt]rustees|committee members/, /Housing|Care|Theatre|Schools|Hospital|Clinics/],
  [/As a hospital/, /Hospital|Klinik|Clinics/],
  [/[Oo]ur drivers|depots/, /Logistics|Freight|Buses|Couriers|Transports|Railways|Spedition|Wholesale/],
  [/screws/, /Steel|Engineering|Electrics|Roofing|Joinery|Maschinenbau|Motors|Sensors|Aerospares/],
  [/farmers/, /Farms|Dairy|Seeds|Foods|Flour|Cereals|Fromages|Vignobles/],
  [
    /[Ff]or a bank|listed company|\bregulator|risk committee/i,
    /Bank|Insurance|Credit|Pharma|Leasing|Building Society|Utilities|Energy|Telecom|Holding|Airports|Mining|Water/,
  ],
  [/bakery|family business/, /Bakeries|Dairy|Tea|Brew|Brau|Joinery|Florists|Vignobles|Jewellers|Carpets|Tiles|Farms/],
  [
    /plant managers|the plants|production came|shop floor/,
    /Steel|Mineral|Brew|Brau|Textiles|Dairy|Electrics|Seafood|Foods|Ceramics|Technik|Maschinenbau|Chemicals|Packaging|Timber|Flour|Cereals|Cement|Motors|Sensors|Engineering|Glass|Pharma|Paints|Carpets|Tiles|Drahtwerk|Holding/,
  ],
  [/building site/, /Roofing|Joinery|Cement|Housing|Quarries|Engineering|Tiles|Property|Utilities|Electrics/],
  [/garden centre/, /Garden/],
]

/** Whether a text fits the trade that a company's name shows. */
export function fitsTrade(text: string, company: string): boolean {
  return trades.every(([words, names]) => !words.test(text) || names.test(company))
}
