import { KUNDULUN } from '../harness.ts';
import { canary, type Prepared, plus } from './kit.ts';

export const internship: Prepared = {
  records: {
    'internship-posts': {
      body: (kit) => ({
        hostId: kit.enterprise.id,
        regionCode: KUNDULUN,
        title: canary('实习岗位'),
        kind: 'student',
        openings: 500,
        fromOn: plus(kit, 1),
        toOn: plus(kit, 90),
        place: canary('地点'),
        contact: canary('联系人'),
      }),
    },
    internships: {
      body: async (kit) => {
        const post = await kit.fresh('internship-posts');
        await kit.world.reviewer.act('internship-posts', post.id, 'publish');
        return { postId: post.id, personId: (await kit.fresh('people')).id };
      },
    },
  },
  requests: {},
};
