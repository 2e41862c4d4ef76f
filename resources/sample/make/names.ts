import { lines } from './stock.ts'

/** Invented customers of Ledgerleaf. */
export const customerNames = lines(`
  Alderquill Freight
  Amberfold Clinics
  Anvilmoor Steel
  Applewick Bakeries
  Arrowfen Telecom
  Ashcombe Tiles
  Barleyvane Breweries
  Basaltine Minerals
  Beckenfall Water
  Birchmere Outfitters
  Blaufels Maschinenbau
  Bluethorn Energy
  Boisclairon Mobilier
  Brackenmoor Logistics
  Bramblegate Books
  Brightwherry Marine
  Broadlark Insurance
  Bruyelle Cosmétique
  Cairnwick Distillers
  Calderbrook Textiles
  Candlemarsh Hotels
  Cedarvault Bank
  Chalkhollow Paints
  Cinderpath Railways
  Clearbarrow Foods
  Cloverstead Dairy
  Cobblefern Toys
  Copperlane Electrics
  Coralbight Shipping
  Cressendale Care Homes
  Crownmallow Tea
  Dappleford Pets
  Deepfurrow Seeds
  Drahtwerk Immenau
  Driftanchor Travel
  Duskwater Films
  Eastmeadow Housing
  Eiderholt Furniture
  Elmspire Schools
  Emberlyn Ceramics
  Fallowgate Leasing
  Farnhollow Joinery
  Feldquell Getränke
  Fernwhistle Studios
  Finchbourne Retail
  Flintermoor Quarries
  Fogharbour Seafood
  Foxglade Wholesale
  Frostvane Cold Storage
  Gannetrock Offshore
  Gildershaw Jewellers
  Glassvane Optics
  Gorsefield Motors
  Granatbaum Pharma
  Greywillow Law
  Gullwing Aerospares
  Halewater Utilities
  Harrowmead Farms
  Hearthbell Kitchens
  Heronsquay Ports
  Hexafield Sensors
  Hollowtree Nurseries
  Hopfenried Brauhaus
  Inkstone Publishing
  Ironbasket Stores
  Ivoryfell Dental
  Jadecroft Packaging
  Juniperline Airports
  Kestrelbank Credit
  Kiteford Logistics
  Klarwasser Technik
  Lanternby Events
  Larkmeadow Nurseries
  Limeport Chemicals
  Lindenwerk Holding
  Loomwright Fabrics
  Lumenstead Lighting
  Marbleway Hospitals
  Marshlight Solar
  Mereside Radio
  Millgrain Flour
  Monterive Fromages
  Mossbridge Timber
  Nettlecombe Cycles
  Nightquill Security
  Northquay Fisheries
  Oakenshire Building Society
  Oatharvest Cereals
  Opalridge Software
  Ostrelle Parfums
  Otterbrook Leisure
  Palewater Spa Group
  Pebblecart Grocers
  Pinnacrest Insurance
  Plumfield Games
  Quarryhall Cement
  Quillfeather Press
  Rabenfurt Spedition
  Ravelwood Carpets
  Redkettle Cafés
  Ridgeloom Apparel
  Rivaubert Vignobles
  Rookhaven Property
  Rushwick Theatre
  Saltwherry Ferries
  Sandgrouse Mining
  Silverthatch Roofing
  Slateford Engineering
  Sommerrain Reisen
  Starlingway Buses
  Stonepetal Florists
  Sundersand Glass
  Tannquell Kliniken
  Thistlemount Dairy
  Tidewell Foods
  Turnstone Freight Rail
  Umberfield Print
  Valmorand Transports
  Wickerfen Garden Centres
  Zephyrline Couriers
`)

/** Invented companies that looked at Ledgerleaf and did not buy. */
export const prospectNames = lines(`
  Acornfield Savings
  Almondgate Catering
  Bayleaf Cruises
  Bearwood Plastics
  Bellmarsh Clinics
  Bitterfern Chemicals
  Briarcastle Hotels
  Brinewater Foods
  Buntspecht Medien
  Capstanbay Marine
  Charcoalhill Grills
  Clockfinch Cinemas
  Cormorant Reinsurance
  Crabtree Ledge Schools
  Damsonfield Farms
  Dovetide Homes
  Dunmeadow Water
  Echelmoor Defence
  Falconmere Pensions
  Feuergrund Keramik
  Firthwater Energy
  Flaxenhall Linen
  Gablewick Estates
  Garnetford Steel
  Grasmoor Golf
  Hazelwharf Imports
  Heathquill Stationers
  Hollyoak Ridge Care
  Kelpstone Aquafarms
  Kupferbach Elektro
  Lagunelle Voyages
  Larchway Trams
  Lindgrove Clothing
  Magpiegate Auctions
  Mapleforge Tools
  Mistelzweig Verlag
  Needlewood Surgical
  Oldferry Storage
  Orchardine Juices
  Petrelwind Turbines
  Pinecliff Mutual
  Pontavelle Assurances
  Reedwater Council Services
  Rosinante Cycles
  Seabrisk Insurance
  Sorrelbank Trust
  Spindlehurst Mills
  Sturmvogel Logistik
  Swanreach Telecom
  Tarnhollow Power
  Thornwick Hospital Group
  Vellumgate Archives
  Wattlebird Media
  Whinstone Roads
  Willowmark Bank
`)
