// Makes the replica set and the two services' users; run again, it changes nothing but passwords.
const admin = db.getSiblingDB("admin");

function isInitiated() {
  try {
    return admin.runCommand({ replSetGetStatus: 1 }).ok === 1;
  } catch (error) {
    if (error.codeName === "NotYetInitialized") {
      return false;
    }
    throw error;
  }
}

if (!isInitiated()) {
  rs.initiate({ _id: "rs0", members: [{ _id: 0, host: "mongo:27017" }] });
}
while (!admin.hello().isWritablePrimary) {
  sleep(200);
}

function user(name, password, database) {
  const roles = [{ role: "readWrite", db: database }];
  if (admin.getUser(name) === null) {
    admin.createUser({ user: name, pwd: password, roles });
  } else {
    admin.updateUser(name, { pwd: password, roles });
  }
}

user("account-service", process.env.MONGO_ACCOUNT_PASSWORD, "olate-account");
user("gateway-adapter", process.env.MONGO_GATEWAY_PASSWORD, "olate-gateway");
