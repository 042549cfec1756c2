package org.heliograph.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.IntStream;
import org.heliograph.testbed.OnEachDatabase;
import org.heliograph.testbed.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

class FirstAdminTest {
    @TempDir
    Path data;

    @OnEachDatabase
    void getsAPasswordThatOneFileHas(TestDatabase database) throws IOException {
        House house = new House(database);
        Path file = data.resolve("new").resolve("first-admin-password");
        house.firstAdmin(file).makeIfNobodyIs();
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(house.letsIn(FirstAdmin.NAME, Files.readString(file).strip()))
                .isTrue();
        house.firstAdmin(file).makeIfNobodyIs();
        assertThat(file).as("not chosen another yet").exists();
        ConsoleUser admin = house.accounts(it -> it.find(FirstAdmin.NAME)).orElseThrow();
        assertThat(admin.role()).isEqualTo(Role.ADMIN);
        assertThat(admin.mustChange()).isTrue();
        house.choosePassword(FirstAdmin.NAME, House.HASH, house.begin(FirstAdmin.NAME, "x"));
        house.firstAdmin(file).makeIfNobodyIs();
        assertThat(file).doesNotExist();
    }

    @OnEachDatabase
    void isMadeByOneOfManyNodes(TestDatabase database) throws IOException {
        List<Path> files = IntStream.range(0, 4)
                .mapToObj(i -> data.resolve(database + "-" + i).resolve("first-admin-password"))
                .toList();
        files.parallelStream()
                .forEach(file -> new House(database).firstAdmin(file).makeIfNobodyIs());
        List<Path> written = files.stream().filter(Files::exists).toList();
        assertThat(written).hasSize(1);
        assertThat(new House(database)
                        .letsIn(
                                FirstAdmin.NAME,
                                Files.readString(written.get(0)).strip()))
                .isTrue();
        for (Path file :
                files.stream().filter(it -> Files.exists(it.getParent())).toList()) {
            try (var left = Files.list(file.getParent())) {
                assertThat(left.filter(it -> !it.equals(file))).as("drafts").isEmpty();
            }
        }
    }

    @OnEachDatabase
    void isNotMadeWhereItsPasswordCannotBeKept(TestDatabase database) throws IOException {
        Path notADirectory = Files.writeString(data.resolve("file"), "");
        House house = new House(database);
        house.firstAdmin(notADirectory.resolve("first-admin-password")).makeIfNobodyIs();
        assertThat(house.accounts(Accounts::isEmpty)).isTrue();
    }
}
