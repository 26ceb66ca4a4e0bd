// A replica set of one: majority and journal mean the same as in a larger one, and members can be added later.
try {
    rs.status();
} catch (notYet) {
    rs.initiate({ _id: "entraide", members: [{ _id: 0, host: "mongo:27017" }] });
}
while (!db.hello().isWritablePrimary) {
    sleep(500);
}
const admin = db.getSiblingDB("admin");
const user = {
    pwd: fs.readFileSync("/run/secrets/mongo-entraide", "utf8"),
    roles: ["access", "registry", "claims", "hub"].map((name) => ({ role: "readWrite", db: name })),
};
if (admin.getUser("entraide")) {
    admin.updateUser("entraide", user);
} else {
    admin.createUser({ user: "entraide", ...user });
}
