import type { place as swedish } from '../sv/place.ts';
import type { Same } from '../same.ts';

/** In English: what there is to study in a municipality, in its schools, and how near the rest is. */
export const place: Same<typeof swedish> = {
  'place.group.gymnasium': 'Upper secondary schools',
  'place.group.anpassad-gymnasieskola': 'Only adapted upper secondary school',
  'place.group.other': 'Other providers',
  'place.has.anpassad-gymnasieskola': 'has adapted upper secondary school',
  'place.has.komvux': 'has adult education (komvux)',
  'place.certified': 'certified by {network}',
  'place.linked': 'linked to {network}',
  'place.network': 'mentioned with {network}',
  'place.proposed': 'probably the same school as in the register, nobody has checked it',
  'place.unregistered': 'not in the register by that name',
  'place.website': 'the school’s website',
  'place.studies': 'Here we know of:',
  'place.programmes.unknown':
    'We do not know which programmes {count} of the schools have. Look at the school’s own website, or search here:',
  'place.programmes.unknown.one':
    'We do not know which programmes one of the schools has. Look at the school’s own website, or search here:',
  'place.programmes.none': 'We do not know which programmes they have. Look at the school’s own website, or search here:',
  'place.register.note':
    'Upper secondary schools and adapted upper secondary schools in the register of Skolverket. A school that is several units there stands once.',
  'place.noSchool': 'The register has no upper secondary school in {name}.',
  'place.none': 'none',
  'place.offers': 'Higher vocational education and other courses in {name}',
  'place.form.gymnasium': 'Upper secondary school',
  'place.form.anpassad-gymnasieskola': 'Adapted upper secondary school',
  'place.form.komvux': 'Adult education (komvux)',
  'place.form.yrkeshogskola': 'Higher vocational education',
  'place.form.hogskola': 'University',
  'place.form.arbetsmarknadsutbildning': 'Labour market training',
  'place.form.folkhogskola': 'Folk high school',
  'place.near': 'How near it is',
  'place.near.here': '{count} here',
  'place.near.unknown': 'none here that we know of',
  'place.near.none': 'none here',
  'place.near.next': 'In a neighbouring municipality:',
  'place.near.beyond': 'The nearest that we know of:',
  'place.near.count': '{count} there',
  'place.near.note':
    'The distance is as the crow flies between the main towns (positions from GeoNames), so the road is longer. Neighbours share a border on land: across a lake or a strait they are not counted. Upper secondary education is counted in schools, the rest in {sectorCourses} that we know of. Distance learning is left out.',
  'place.map':
    'Map of {name} and the neighbouring municipalities. Filled knots have an upper secondary school or {sectorCourse} that we know of.',
  'place.map.here': 'School or course here',
  'place.map.hereNone': 'None here that we know of',
  'place.map.near': 'Neighbour that has some',
  'place.map.nearNone': 'Neighbour, none known',
  'place.map.seat': 'Each knot is the main town of a municipality.',
  'place.nearest': 'Nearest upper secondary school',
  'place.summary.region': 'Schools, courses and jobs in {sector} in {name}, which belongs to {region}.',
  'school.map': 'Map: {name} in {place}, with the neighbouring municipalities.',
  'school.map.seat': 'We do not know exactly where the school is. The knot is the main town of the municipality, {place}.',
  'school.map.here': 'The school',
  'school.map.near': 'The main town of a municipality',
  'school.register': 'The school in the register',
  'school.register.proposed':
    'In the register of Skolverket the school is probably {units}. That is proposed by its name, and nobody has checked it.',
  'school.register.reviewed': 'In the register of Skolverket the school is {units}.',
  'school.register.units': 'the school units {codes}',
  'school.register.units.one': 'the school unit {codes}',
  'school.register.gone':
    'The register of Skolverket from {period} has no school of that name in {place}. It may have changed its name or closed. Ask the municipality.',
  'school.register.forms': 'Forms of education: {forms}',
  'school.website.unknown': 'We do not know the school’s web address. Search for the school’s name, or look here:',
};
